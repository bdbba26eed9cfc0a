package org.aftersales.loyalty.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aftersales.loyalty.ledger.SinglePoint.Place;

/** What a sale of {@link PointByPoint} earned, and what of it has come back. */
final class ReturnByPoint {
    private static final List<Place> FROM = List.of(Place.PENDING, Place.AVAILABLE, Place.ENDED);

    final PlainLot earned;
    private long returned;
    private long due;
    private long corrected;
    private long missing;

    ReturnByPoint(PlainLot earned) {
        this.earned = earned;
    }

    /** What nobody has taken back, whatever has become of it else. */
    long left() {
        return earned.points - due - corrected;
    }

    /** A point of it came back after it was missed. */
    boolean misses(SinglePoint point) {
        return point.of == earned && missing > 0 && missing-- > 0;
    }

    /**
     * So much of it should never have been given.
     *
     * @param borne how much of that could not be taken
     */
    void correct(long points, long borne) {
        corrected += points;
        missing += borne;
    }

    /** Takes back what is due by now, as far as it is there. */
    Allocations.Took take(Step.Return step, List<SinglePoint> points, boolean debts) {
        returned = Math.min(step.bought(), returned + step.returned());
        var target = (earned.points - corrected) * returned / step.bought();
        var now = Math.max(0, target - due);
        due += now;
        var left = now;
        Map<Place, Long> took = new EnumMap<>(Place.class);
        for (var from : FROM) {
            var taken = points.stream()
                    .filter(point -> point.of == earned && point.place == from)
                    .limit(left)
                    .toList();
            taken.forEach(point -> point.place = from == Place.ENDED ? Place.ENDED_AND_COUNTED : Place.TAKEN_BACK);
            took.put(from, (long) taken.size());
            left -= taken.size();
        }
        if (!debts) missing += left;
        return new Allocations.Took(
                now,
                took.get(Place.PENDING),
                took.get(Place.AVAILABLE),
                took.get(Place.ENDED),
                debts ? left : 0,
                debts ? 0 : left);
    }
}
