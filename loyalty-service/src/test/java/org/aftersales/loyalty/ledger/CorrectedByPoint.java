package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import org.aftersales.loyalty.ledger.SinglePoint.Place;
import org.jspecify.annotations.Nullable;

/** What staff does to the points of {@link PointByPoint}. */
final class CorrectedByPoint {
    /** The answer to whoever lets end later what does not. */
    static final Long NOTHING_LASTS = -2L;

    /** The answer to whoever takes more than was given. */
    static final Long NOT_GIVEN = -3L;

    private static final int MONTHS = 24;
    private static final Set<Place> FROM = Set.of(Place.PENDING, Place.AVAILABLE, Place.ENDED);

    private final PointByPoint rules;

    CorrectedByPoint(PointByPoint rules) {
        this.rules = rules;
    }

    /** It ends with the day that is two years later. */
    @Nullable
    Long give(Turn.Corrected told, Instant now) {
        var end = now.atOffset(ZoneOffset.UTC).toLocalDate().plusMonths(MONTHS).plusDays(1);
        var ends = new Standing.Ends(end.atStartOfDay(ZoneOffset.UTC).toInstant(), now);
        rules.getOnce(told.id(), told.points(), ends, now);
        return null;
    }

    /** Those of the sale first, also such as wait or have ended, which cost nothing else; then those that end first. */
    @Nullable
    Long take(Turn.Deducted told, boolean debts, Instant now) {
        var line = told.unit() == null ? null : rules.lines.get(told.unit());
        if (told.unit() != null && (line == null || line.left() < told.points())) return NOT_GIVEN;
        rules.activate(now);
        var first = line == null ? null : line.earned;
        var taken = rules.points.stream()
                .filter(point -> point.usable(now) || point.of == first && FROM.contains(point.place))
                .sorted(Comparator.comparing((SinglePoint point) -> point.of != first)
                        .thenComparing(point -> point.place)
                        .thenComparing(point -> point.of, PlainLot.IN_SPENDING_ORDER))
                .limit(told.points())
                .toList();
        taken.forEach(point -> point.place = point.place == Place.ENDED ? Place.ENDED_AND_COUNTED : Place.TAKEN_BACK);
        var left = told.points() - taken.size();
        if (debts) rules.owed += left;
        if (line != null) line.correct(told.points(), debts ? 0 : left);
        return null;
    }

    /** Lots of which anything is with the member; what is over stays over. */
    @Nullable
    Long extend(Turn.Extended told, Instant now) {
        var undo = rules.undo();
        rules.activate(now);
        var lots = rules.points.stream()
                .filter(point -> point.place.compareTo(Place.HELD) <= 0)
                .map(point -> point.of)
                .distinct()
                .filter(lot -> !lot.over(now))
                .toList();
        var later = 0;
        for (var lot : lots) if (lot.last(told.until(), told.days())) later++;
        if (later > 0) return null;
        undo.run();
        return NOTHING_LASTS;
    }
}
