package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One point of {@link PointByPoint}, and where it is. */
final class SinglePoint {
    final PlainLot of;
    Place place;

    /** The redemption or the gift that it went into last. */
    @Nullable
    UUID went;

    SinglePoint(PlainLot of, Place place) {
        this.of = of;
        this.place = place;
    }

    void go(Place to, UUID into) {
        place = to;
        went = into;
    }

    boolean usable(Instant now) {
        return place == Place.AVAILABLE && !of.over(now);
    }

    boolean waits(Instant now) {
        return place == Place.PENDING && !of.over(now);
    }

    boolean ready(Instant now) {
        return waits(now) && of.active(now);
    }

    boolean in(Place where, UUID into) {
        return place == where && into.equals(went);
    }

    /** The places of its lot, with this point. */
    Standing.Places countedIn(Standing.Places others) {
        return new Standing.Places(
                others.pending() + (place == Place.PENDING ? 1 : 0),
                others.available() + (place == Place.AVAILABLE ? 1 : 0),
                others.held() + (place == Place.HELD ? 1 : 0));
    }

    /** The first three are with the member; the next two went somewhere from where they may come back. */
    enum Place {
        PENDING,
        AVAILABLE,
        HELD,
        SPENT,
        GIVEN,
        ENDED,
        ENDED_AND_COUNTED,
        TAKEN_BACK
    }
}
