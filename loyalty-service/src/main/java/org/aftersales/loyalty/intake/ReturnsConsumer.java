package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.reward.ReturnUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class ReturnsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final ReturnUseCases returns;

    ReturnsConsumer(Inbox inbox, ReturnUseCases returns) {
        this.inbox = inbox;
        this.returns = returns;
    }

    @Override
    public String topic() {
        return "warranty.returns";
    }

    @Override
    @Incoming("warranty-returns")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event).on("warranty.return.refunded.v1", ReturnRefunded.class, this::refunded);
    }

    private void refunded(ReturnRefunded refunded) {
        if (refunded.counts()) returns.refunded(refunded.line(), refunded.back());
    }
}
