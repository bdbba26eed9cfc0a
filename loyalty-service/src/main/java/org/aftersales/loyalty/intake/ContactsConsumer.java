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
import org.aftersales.loyalty.member.CustomerId;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns on which day customers want to be thought of, and nothing else of them. */
@ApplicationScoped
@Intake
class ContactsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final ContactRecords records;
    private final BirthdayUseCases birthdays;

    ContactsConsumer(Inbox inbox, ContactRecords records, BirthdayUseCases birthdays) {
        this.inbox = inbox;
        this.records = records;
        this.birthdays = birthdays;
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
        if (!reached.celebrates()) forget(customer);
        else birthdays.keep(new CustomerId(customer), reached.birthDate(), reached.knownSince());
    }

    private void forget(UUID customer) {
        birthdays.forget(new CustomerId(customer));
    }
}
