package org.aftersales.warranty.contract;

import org.aftersales.kit.domain.Lifecycle;

/** What became of a reward. It may be taken back before it was ever asked for: the two are told by different clocks. */
enum RewardStatus {
    GIVEN,
    REFUSED,
    WITHDRAWN;

    private static final Lifecycle<RewardStatus> LIFECYCLE =
            Lifecycle.of(RewardStatus.class).from(GIVEN, WITHDRAWN).build();

    static Lifecycle<RewardStatus> lifecycle() {
        return LIFECYCLE;
    }

    RewardStatus to(RewardStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
