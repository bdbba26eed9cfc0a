package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.delivery.ContactUseCases;
import org.aftersales.feedback.delivery.OptOutUseCases;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.kit.privacy.ContactSeal;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns who allows to be asked, and of those alone where they can be told so. */
@ApplicationScoped
@Intake
class ContactsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final ContactRecords records;
    private final CustomerUseCases customers;
    private final ContactUseCases contacts;
    private final OptOutUseCases optOuts;

    ContactsConsumer(
            Inbox inbox,
            ContactRecords records,
            CustomerUseCases customers,
            ContactUseCases contacts,
            OptOutUseCases optOuts) {
        this.inbox = inbox;
        this.records = records;
        this.customers = customers;
        this.contacts = contacts;
        this.optOuts = optOuts;
    }

    @Override
    public String topic() {
        return ContactSeal.TOPIC;
    }

    @Override
    @Incoming("customer-contacts")
    @Blocking // ordered: later records of a person replace earlier ones
    public void receive(IncomingEvent event) {
        inbox.once(event, () -> records.receive(event, Reached.class, this::keep, this::forget));
    }

    private void keep(UUID customer, Reached reached) {
        var newer = customers.allow(customer, reached.surveys());
        if (Boolean.TRUE.equals(reached.surveys())) {
            contacts.keep(customer, reached.email(), reached.phone(), reached.locale());
            if (newer) optOuts.allowed(customer);
        } else {
            contacts.forget(customer);
        }
    }

    private void forget(UUID customer) {
        customers.unreach(customer);
        contacts.forget(customer);
    }
}
