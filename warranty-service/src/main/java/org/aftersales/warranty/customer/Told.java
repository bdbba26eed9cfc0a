package org.aftersales.warranty.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who told us something and when.
 *
 * @param staff the member of staff who wrote it down; null when the person did so themselves
 */
record Told(ToldBy by, @Nullable String staff, Instant at) {}
