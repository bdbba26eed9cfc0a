package org.aftersales.warranty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns who has said by the link under a survey that they do not want to be asked: their consent says so too. */
@ApplicationScoped
@Intake
class OptOutsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final CustomerUseCases customers;

    OptOutsConsumer(Inbox inbox, CustomerUseCases customers) {
        this.inbox = inbox;
        this.customers = customers;
    }

    @Override
    public String topic() {
        return "feedback.opt-outs";
    }

    @Override
    @Incoming("feedback-opt-outs")
    @Blocking // ordered: the last word of a customer counts
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("feedback.customer.opted-out.v1", CustomerOptedOut.class, this::optedOut)
                .on("feedback.customer.opted-in.v1", CustomerOptedIn.class, this::optedIn);
    }

    private void optedOut(CustomerOptedOut told) {
        customers.tellBySurveyLink(new CustomerId(told.customerId()), false, told.optedOutAt());
    }

    private void optedIn(CustomerOptedIn told) {
        customers.tellBySurveyLink(new CustomerId(told.customerId()), true, told.optedInAt());
    }
}
