package org.aftersales.warranty.transfer;

import org.jspecify.annotations.Nullable;

/** @param code what makes its holder the next owner; known at the moment of the offer and never again */
record OpenedTransfer(Transfer transfer, @Nullable String code) {}
