package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One posting as the member sees it.
 *
 * @param points given when positive, taken when negative
 * @param expiresOn the last day of the points given
 */
record StatementEntry(
        UUID postingId,
        Reason reason,
        long points,
        UUID causeId,
        Instant occurredAt,
        Instant effectiveAt,
        Instant recordedAt,
        @Nullable LocalDate expiresOn,
        Why why) {}
