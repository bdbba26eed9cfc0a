package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points that a member of {@link PointByPoint} got together. Two of the same kind are still two. */
final class PlainLot {
    static final Comparator<PlainLot> IN_SPENDING_ORDER =
            Comparator.comparing((PlainLot lot) -> lot.ends).thenComparing(lot -> lot.number);

    final UUID cause;
    final long points;
    Standing.Ends ends;
    LocalDate lastDay;

    /** The last day that it was given with, or that its member has left it last by what they did. */
    private LocalDate given;

    private final @Nullable Instant activatesAt;
    private final long number;

    /** @param number how many the member had got before: of two that end together the first is spent first */
    PlainLot(UUID cause, long points, Standing.Ends ends, @Nullable Instant activatesAt, long number) {
        this.cause = cause;
        this.points = points;
        this.ends = ends;
        lastDay = ends.at().minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
        given = lastDay;
        this.activatesAt = activatesAt;
        this.number = number;
    }

    /** Lets it end with a later day, if that is one; says whether it was. */
    boolean last(LocalDate until, int days) {
        var day = until.isBefore(given.plusDays(days)) ? until : given.plusDays(days);
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!day.isAfter(lastDay) || !end.isAfter(ends.at())) return false;
        lastDay = day;
        ends = new Standing.Ends(end, ends.earnedAt());
        return true;
    }

    /** Lets it end at a later midnight, by what its member did; says whether it was later. */
    boolean keep(Instant end) {
        if (!end.isAfter(ends.at())) return false;
        lastDay = end.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
        given = lastDay;
        ends = new Standing.Ends(end, ends.earnedAt());
        return true;
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
