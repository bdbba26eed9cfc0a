package org.aftersales.warranty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    @Transactional
    public void receive(IncomingEvent event) {
        inbox.once(event, () -> {
            switch (event.type()) {
                case "loyalty.reward.redeemed.v1" -> redeemed(event);
                case "loyalty.reward.reversed.v1" -> reversed(event);
                default -> event.skip(); // how other rewards reach the member is not ours
            }
        });
    }

    private void redeemed(IncomingEvent event) {
        var redeemed = event.as(RewardRedeemed.class);
        if (redeemed.isExtendedWarranty()) rewards.give(redeemed.order());
        else event.skip();
    }

    private void reversed(IncomingEvent event) {
        var reversed = event.as(RewardReversed.class);
        if (!reversed.isExtendedWarranty()) {
            event.skip();
            return;
        }
        var redemption = new RedemptionId(reversed.redemptionId());
        rewards.takeBack(redemption, reversed.memberId(), new CustomerId(reversed.customerId()));
    }
}
