package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.compensation.CompensationUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class CompensationsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final CompensationUseCases compensations;

    CompensationsConsumer(Inbox inbox, CompensationUseCases compensations) {
        this.inbox = inbox;
        this.compensations = compensations;
    }

    @Override
    public String topic() {
        return "feedback.compensations";
    }

    @Override
    @Incoming("feedback-compensations")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on(
                        "feedback.compensation.approved.v1",
                        CompensationApproved.class,
                        approved -> compensations.approved(approved.order()));
    }
}
