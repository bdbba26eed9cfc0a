package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.kit.privacy.ContactSeal;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns who allows to be asked; names and addresses are not kept here. */
@ApplicationScoped
@Intake
class ContactsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final ContactRecords records;
    private final CustomerUseCases customers;

    ContactsConsumer(Inbox inbox, ContactRecords records, CustomerUseCases customers) {
        this.inbox = inbox;
        this.records = records;
        this.customers = customers;
    }

    @Override
    public String topic() {
        return ContactSeal.TOPIC;
    }

    @Override
    @Incoming("customer-contacts")
    @Blocking // ordered: later records of a person replace earlier ones
    public void receive(IncomingEvent event) {
        inbox.once(
                event,
                () -> records.receive(
                        event,
                        Reached.class,
                        (customer, reached) -> customers.allow(customer, reached.surveys()),
                        customers::unreach));
    }
}
