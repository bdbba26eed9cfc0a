package org.aftersales.loyalty.referral;

import org.aftersales.kit.domain.Lifecycle;

/** What becomes of a referral: both are rewarded once, or nobody is. */
enum ReferralStatus {
    /** The friend has not bought anything that counts. */
    WAITING,
    /** The friend has, and may still give it back. */
    PENDING,
    REWARDED,
    REFUSED,
    LAPSED;

    private static final Lifecycle<ReferralStatus> LIFECYCLE = Lifecycle.of(ReferralStatus.class)
            .from(WAITING, PENDING, REFUSED, LAPSED)
            .from(PENDING, WAITING, REWARDED, REFUSED) // what was given back in time was not kept
            .build();

    static Lifecycle<ReferralStatus> lifecycle() {
        return LIFECYCLE;
    }

    ReferralStatus to(ReferralStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
