package org.aftersales.warranty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.warranty.contract.RedemptionId;
import org.aftersales.warranty.contract.RewardUseCases;
import org.aftersales.warranty.customer.CustomerId;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class RewardsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final RewardUseCases rewards;

    RewardsConsumer(Inbox inbox, RewardUseCases rewards) {
        this.inbox = inbox;
        this.rewards = rewards;
    }

    @Override
    public String topic() {
        return "loyalty.rewards";
    }

    @Override
    @Incoming("loyalty-rewards")
    @Blocking // ordered: a reversal waits for the redemption that it reverses
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("loyalty.reward.redeemed.v1", RewardRedeemed.class, this::redeemed)
                .on("loyalty.reward.reversed.v1", RewardReversed.class, this::reversed);
    }

    private void redeemed(RewardRedeemed redeemed) {
        if (redeemed.isExtendedWarranty()) rewards.give(redeemed.order());
    }

    private void reversed(RewardReversed reversed) {
        if (!reversed.isExtendedWarranty()) return;
        var redemption = new RedemptionId(reversed.redemptionId());
        rewards.takeBack(redemption, reversed.memberId(), new CustomerId(reversed.customerId()));
    }
}
