package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.reward.FulfilmentUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class RewardAnswersConsumer implements EventConsumer {
    private final Inbox inbox;
    private final FulfilmentUseCases redemptions;

    RewardAnswersConsumer(Inbox inbox, FulfilmentUseCases redemptions) {
        this.inbox = inbox;
        this.redemptions = redemptions;
    }

    @Override
    public String topic() {
        return "warranty.rewards";
    }

    @Override
    @Incoming("warranty-rewards")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on(
                        "warranty.reward.refused.v1",
                        RewardRefused.class,
                        refused -> redemptions.refused(refused.redemptionId()));
    }
}
