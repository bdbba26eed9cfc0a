package org.aftersales.loyalty.winback;

import org.aftersales.kit.domain.Lifecycle;

/** What becomes of a member who was not seen for long. */
enum LapseStatus {
    OPEN,
    /** They were seen while somebody looked. */
    BACK,
    /** They were not; when they come later, it was for another reason. */
    LOST;

    private static final Lifecycle<LapseStatus> LIFECYCLE =
            Lifecycle.of(LapseStatus.class).from(OPEN, BACK, LOST).build();

    static Lifecycle<LapseStatus> lifecycle() {
        return LIFECYCLE;
    }

    LapseStatus to(LapseStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
