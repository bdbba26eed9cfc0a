package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a balance takes of a lot in which there are points: no more than stands in the index by which it is found.
 *
 * @param expiresOn the last local day on which they can be spent, which ends at {@code expiresAt}
 * @param activatesAt from when on pending points can be spent; null when nothing of it waits
 */
record HeldLot(
        LocalDate expiresOn,
        Instant expiresAt,
        @Nullable Instant activatesAt,
        long pending,
        long available,
        long held) {

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether what is pending can be spent by its date, booked or not. */
    boolean activated(Instant now) {
        return activatesAt != null && !now.isBefore(activatesAt);
    }

    /** What can be spent by its dates, whatever was booked. */
    long spendable(Instant now) {
        if (expired(now)) return 0;
        return activated(now) ? available + pending : available;
    }
}
