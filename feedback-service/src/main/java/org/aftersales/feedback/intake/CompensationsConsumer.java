package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.compensation.AnswerUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What has become of compensations that were approved here. */
@ApplicationScoped
@Intake
class CompensationsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final AnswerUseCases answers;

    CompensationsConsumer(Inbox inbox, AnswerUseCases answers) {
        this.inbox = inbox;
        this.answers = answers;
    }

    @Override
    public String topic() {
        return "loyalty.compensations";
    }

    @Override
    @Incoming("loyalty-compensations")
    @Blocking // ordered: who waits is told before who is credited
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on(
                        "loyalty.compensation.credited.v1",
                        CompensationCredited.class,
                        credited -> answers.credited(credited.compensationId(), credited.creditedAt()))
                .on(
                        "loyalty.compensation.waiting.v1",
                        CompensationWaiting.class,
                        waiting -> answers.waiting(waiting.compensationId()))
                .on(
                        "loyalty.compensation.refused.v1",
                        CompensationRefused.class,
                        refused -> answers.refused(refused.compensationId(), refused.reason(), refused.refusedAt()));
    }
}
