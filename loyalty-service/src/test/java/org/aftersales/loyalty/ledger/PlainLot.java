package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points that a member of {@link PointByPoint} got together. Two of the same kind are still two. */
final class PlainLot {
    static final Comparator<PlainLot> IN_SPENDING_ORDER =
            Comparator.comparing((PlainLot lot) -> lot.ends).thenComparing(lot -> lot.number);

    final UUID cause;
    final long points;
    final Standing.Ends ends;

    private final @Nullable Instant activatesAt;
    private final long number;

    /** @param number how many the member had got before: of two that end together the first is spent first */
    PlainLot(UUID cause, long points, Standing.Ends ends, @Nullable Instant activatesAt, long number) {
        this.cause = cause;
        this.points = points;
        this.ends = ends;
        this.activatesAt = activatesAt;
        this.number = number;
    }

    boolean over(Instant now) {
        return !now.isBefore(ends.at());
    }

    boolean active(Instant now) {
        return activatesAt != null && !now.isBefore(activatesAt);
    }

    boolean waits(Instant now) {
        return activatesAt != null && now.isBefore(activatesAt);
    }
}
