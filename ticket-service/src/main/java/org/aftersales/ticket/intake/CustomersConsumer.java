package org.aftersales.ticket.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.ticket.appointment.SignatureErasureUseCases;
import org.aftersales.ticket.attachment.FileErasureUseCases;
import org.aftersales.ticket.conversation.ForgetUseCases;
import org.aftersales.ticket.customer.CustomerTierUseCases;
import org.aftersales.ticket.customer.CustomerUseCases;
import org.aftersales.ticket.mail.MailUseCases;
import org.aftersales.ticket.ticket.TicketUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which person a customer is, and forgets who was erased with what they wrote, sent and signed. */
@ApplicationScoped
@Intake
class CustomersConsumer implements EventConsumer {
    private final Inbox inbox;
    private final CustomerUseCases customers;
    private final SignatureErasureUseCases signatures;
    private final ForgetUseCases words;
    private final FileErasureUseCases files;
    private final TicketUseCases tickets;
    private final MailUseCases mails;
    private final CustomerTierUseCases tiers;

    CustomersConsumer(
            Inbox inbox,
            CustomerUseCases customers,
            SignatureErasureUseCases signatures,
            ForgetUseCases words,
            FileErasureUseCases files,
            TicketUseCases tickets,
            MailUseCases mails,
            CustomerTierUseCases tiers) {
        this.inbox = inbox;
        this.tickets = tickets;
        this.customers = customers;
        this.signatures = signatures;
        this.words = words;
        this.files = files;
        this.mails = mails;
        this.tiers = tiers;
    }

    @Override
    public String topic() {
        return "warranty.customers";
    }

    @Override
    @Incoming("warranty-customers")
    @Blocking // ordered: later events of a key wait for earlier ones
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("warranty.customer.linked.v1", CustomerLinked.class, this::link)
                .on("warranty.customer.erased.v1", CustomerErased.class, erased -> forget(erased.customerId()));
    }

    private void forget(UUID customerId) {
        signatures.forget(customerId);
        words.forget(customerId);
        mails.forget(customerId);
        tickets.forgetWords(customerId);
        tiers.forget(customerId);
        customers.forget(customerId).ifPresent(subject -> files.forget(customerId, subject));
    }

    private void link(CustomerLinked link) {
        customers.link(link.customerId(), link.subject(), link.linkedAt());
    }
}
