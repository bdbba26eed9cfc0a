package org.aftersales.loyalty.household;

import org.aftersales.kit.domain.Lifecycle;

/** What becomes of a gift: it is taken back once, or never. */
enum GiftStatus {
    GIVEN,
    REVERSED;

    private static final Lifecycle<GiftStatus> LIFECYCLE =
            Lifecycle.of(GiftStatus.class).from(GIVEN, REVERSED).build();

    static Lifecycle<GiftStatus> lifecycle() {
        return LIFECYCLE;
    }

    GiftStatus to(GiftStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
