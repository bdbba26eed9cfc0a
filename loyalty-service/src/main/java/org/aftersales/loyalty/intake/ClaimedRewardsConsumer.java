package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns who wants the reward of an answer that nobody knows. */
@ApplicationScoped
@Intake
class ClaimedRewardsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EarningUseCases earnings;

    ClaimedRewardsConsumer(Inbox inbox, EarningUseCases earnings) {
        this.inbox = inbox;
        this.earnings = earnings;
    }

    @Override
    public String topic() {
        return "feedback.rewards";
    }

    @Override
    @Incoming("feedback-rewards")
    @Blocking // ordered: a claim that is told twice is rewarded once
    public void receive(IncomingEvent event) {
        inbox.of(event).on("feedback.reward.claimed.v1", RewardClaimed.class, claim -> earnings.earn(claim.trigger()));
    }
}
