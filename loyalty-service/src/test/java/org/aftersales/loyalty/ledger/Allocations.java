package org.aftersales.loyalty.ledger;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.loyalty.ledger.SinglePoint.Place;

/**
 * Where points of a member went, as far as anybody can tell from outside.
 *
 * @param points held, spent or given away, by what they went into and the end of their lot
 * @param returns what every returned line took
 */
record Allocations(SortedMap<String, Long> points, SortedMap<UUID, Took> returns) {

    Allocations() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    static Allocations of(List<SinglePoint> points, SortedMap<UUID, Took> returns) {
        var all = new Allocations(new TreeMap<>(), new TreeMap<>(returns));
        for (var point : points) {
            if (Set.of(Place.HELD, Place.SPENT, Place.GIVEN).contains(point.place))
                all.add(point.place, point.went, point.of.ends, 1);
        }
        return all;
    }

    void add(Place place, UUID into, Standing.Ends lot, long more) {
        if (more != 0) points.merge(place + " " + into + " of " + lot, more, Long::sum);
    }

    /** In the words of {@link Taken}. */
    record Took(long due, long fromPending, long fromAvailable, long lapsed, long debt, long shortfall) {}
}
