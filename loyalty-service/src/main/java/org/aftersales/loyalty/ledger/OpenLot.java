package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.aftersales.loyalty.ledger.Entry.Pocket;

/** Where the points of a lot are. */
final class OpenLot {
    private final Lot lot;
    private final Map<Pocket, Long> points = new EnumMap<>(Pocket.class);
    private long lapsed;

    /** @param lapsed points that ended here and have not been counted as taken back since */
    OpenLot(Lot lot, long pending, long available, long held, long lapsed) {
        this.lot = lot;
        this.lapsed = lapsed;
        points.put(Pocket.PENDING, pending);
        points.put(Pocket.AVAILABLE, available);
        points.put(Pocket.HELD, held);
    }

    Lot lot() {
        return lot;
    }

    long in(Pocket pocket) {
        return points.getOrDefault(pocket, 0L);
    }

    /** What of it can be spent now, whatever has been booked. */
    long spendable(Instant now) {
        return lot.expired(now) ? 0 : in(Pocket.AVAILABLE);
    }

    /** All that lies in it. */
    long points() {
        return points.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there is anything in it that has not ended. */
    boolean lasts(Instant now) {
        return !lot.expired(now) && points() > 0;
    }

    long lapsed() {
        return lapsed;
    }

    void lapse(long more) {
        lapsed += more;
    }

    /** @throws IllegalStateException when the lot would hold less than nothing, or more than was earned */
    void add(Pocket pocket, long more) {
        points.merge(pocket, more, Math::addExact);
        if (in(pocket) < 0 || points() > lot.points().value()) {
            throw new IllegalStateException("lot " + lot.id() + " cannot take " + more + " in " + pocket);
        }
    }
}
