package org.aftersales.ticket.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.ticket.mail.ContactUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns where customers can be written to. */
@ApplicationScoped
@Intake
class ContactsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final ContactRecords records;
    private final ContactUseCases contacts;

    ContactsConsumer(Inbox inbox, ContactRecords records, ContactUseCases contacts) {
        this.inbox = inbox;
        this.records = records;
        this.contacts = contacts;
    }

    @Override
    public String topic() {
        return ContactSeal.TOPIC;
    }

    @Override
    @Incoming("customer-contacts")
    @Blocking // ordered: later records of a person replace earlier ones
    public void receive(IncomingEvent event) {
        inbox.once(event, () -> records.receive(event, Reached.class, this::keep, contacts::forget));
    }

    private void keep(UUID customer, Reached reached) {
        contacts.keep(customer, reached.safetyOnly() ? null : reached.email(), reached.locale());
    }
}
