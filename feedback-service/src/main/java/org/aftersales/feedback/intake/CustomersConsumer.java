package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class CustomersConsumer implements EventConsumer {

    private final Inbox inbox;
    private final CustomerUseCases customers;

    CustomersConsumer(Inbox inbox, CustomerUseCases customers) {
        this.inbox = inbox;
        this.customers = customers;
    }

    @Override
    public String topic() {
        return "warranty.customers";
    }

    @Override
    @Incoming("warranty-customers")
    @Blocking // ordered: the newest link of a customer counts
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("warranty.customer.linked.v1", CustomerLinked.class, this::link)
                .on(
                        "warranty.customer.erased.v1",
                        CustomerErased.class,
                        erased -> customers.forget(erased.customerId()));
    }

    private void link(CustomerLinked linked) {
        customers.link(linked.customerId(), linked.subject(), linked.linkedAt());
    }
}
