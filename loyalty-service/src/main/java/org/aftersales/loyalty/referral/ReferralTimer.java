package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Looks once a day at what has become of a referral. */
@ApplicationScoped
class ReferralTimer implements TimerHandler {
    static final String KIND = "referral";

    private final ReferralRewardUseCases rewards;

    ReferralTimer(ReferralRewardUseCases rewards) {
        this.rewards = rewards;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID referral, Instant dueAt) {
        rewards.look(referral);
    }
}
