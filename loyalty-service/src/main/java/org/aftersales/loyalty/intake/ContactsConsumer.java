package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.loyalty.earning.BirthdayUseCases;
import org.aftersales.loyalty.fraud.ContactUseCases;
import org.aftersales.loyalty.member.CustomerId;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns on which day customers want to be thought of and who is reached like whom; keeps digests of both, no more. */
@ApplicationScoped
@Intake
class ContactsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final ContactRecords records;
    private final BirthdayUseCases birthdays;
    private final ContactUseCases contacts;

    ContactsConsumer(Inbox inbox, ContactRecords records, BirthdayUseCases birthdays, ContactUseCases contacts) {
        this.inbox = inbox;
        this.records = records;
        this.birthdays = birthdays;
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
        inbox.once(event, () -> records.receive(event, Reached.class, this::keep, this::forget));
    }

    private void keep(UUID customer, Reached reached) {
        contacts.keep(new CustomerId(customer), reached.reach());
        if (!reached.celebrates()) birthdays.forget(new CustomerId(customer));
        else birthdays.keep(new CustomerId(customer), reached.birthDate(), reached.knownSince());
    }

    private void forget(UUID customer) {
        birthdays.forget(new CustomerId(customer));
        contacts.forget(new CustomerId(customer));
    }
}
