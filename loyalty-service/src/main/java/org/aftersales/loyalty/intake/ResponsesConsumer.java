package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class ResponsesConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EarningUseCases earnings;

    ResponsesConsumer(Inbox inbox, EarningUseCases earnings) {
        this.inbox = inbox;
        this.earnings = earnings;
    }

    @Override
    public String topic() {
        return "feedback.surveys";
    }

    @Override
    @Incoming("feedback-surveys")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("feedback.response.recorded.v1", ResponseRecorded.class, this::earn)
                .on("feedback.response.recorded.v2", ResponseRecorded.class, this::earn)
                .on(
                        "feedback.response.changed.v1",
                        ResponseChanged.class,
                        response -> earnings.complete(response.trigger()));
    }

    /** An answer is told by one of the two. */
    private void earn(ResponseRecorded response) {
        earnings.earn(response.trigger());
    }
}
