package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points earned together, which expire together and are spent in the order of their expiry.
 *
 * @param activatesAt from when on they can be spent; null when they could be at once
 */
record Lot(
        UUID id,
        Points points,
        Instant earnedAt,
        Expiry expiry,
        @Nullable Instant activatesAt) {

    /** What ends first is spent first, then what was earned first. */
    static final Comparator<Lot> IN_SPENDING_ORDER = Comparator.comparing((Lot lot) -> lot.expiry.at())
            .thenComparing(Lot::earnedAt)
            .thenComparing(lot -> lot.id.toString());

    boolean expired(Instant now) {
        return !now.isBefore(expiry.at());
    }

    /** Whether what is pending can be spent by its date. */
    boolean active(Instant now) {
        return activatesAt == null || !now.isBefore(activatesAt);
    }
}
