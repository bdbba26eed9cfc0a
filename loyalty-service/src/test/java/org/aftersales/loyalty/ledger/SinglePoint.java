package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One point of {@link PointByPoint}, and where it is. */
final class SinglePoint {
    final Step.Earn of;
    Place place;

    @Nullable
    UUID redemption;

    SinglePoint(Step.Earn of, Place place) {
        this.of = of;
        this.place = place;
    }

    boolean usable(Instant now) {
        return place == Place.AVAILABLE && now.isBefore(of.expiresAt());
    }

    /** The places of its lot, with this point. */
    Standing.Places countedIn(Standing.Places others) {
        return new Standing.Places(
                others.pending() + (place == Place.PENDING ? 1 : 0),
                others.available() + (place == Place.AVAILABLE ? 1 : 0),
                others.held() + (place == Place.HELD ? 1 : 0));
    }

    /** The first three are with the member. */
    enum Place {
        PENDING,
        AVAILABLE,
        HELD,
        SPENT,
        ENDED,
        ENDED_AND_COUNTED,
        TAKEN_BACK
    }
}
