package org.aftersales.warranty.conflict;

import org.jspecify.annotations.Nullable;

/** A conflict with people's words readable; they are null once their author was erased. */
record OpenedConflict(
        OwnershipConflict conflict,
        @Nullable String statement,
        @Nullable String note) {}
