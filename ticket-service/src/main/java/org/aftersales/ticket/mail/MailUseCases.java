package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.ticket.attachment.FileErasureUseCases;
import org.aftersales.ticket.conversation.Draft;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketLookupUseCases;

/** Customers are told by e-mail what is written to them. */
@ApplicationScoped
@Transactional
public class MailUseCases {

    static final String UNDELIVERABLE = "address-undeliverable";

    private final Mails mails;
    private final OutwardQueue due;
    private final MailContacts contacts;
    private final ReceivedMails received;
    private final ReceivedShelf shelf;
    private final FileErasureUseCases files;
    private final AddressBook addresses;
    private final Mailbox mailbox;
    private final TicketLookupUseCases tickets;
    private final Clock clock;

    MailUseCases(
            Mails mails,
            OutwardQueue due,
            MailContacts contacts,
            ReceivedMails received,
            ReceivedShelf shelf,
            FileErasureUseCases files,
            AddressBook addresses,
            Mailbox mailbox,
            TicketLookupUseCases tickets,
            Clock clock) {
        this.mails = mails;
        this.due = due;
        this.contacts = contacts;
        this.received = received;
        this.shelf = shelf;
        this.files = files;
        this.addresses = addresses;
        this.mailbox = mailbox;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * Writes the mail of a message that its customer may read, in the transaction of the message; nothing where the customer
     * cannot be written to. It leaves later.
     *
     * @param automatic whether no person wrote the message
     */
    public void tell(UUID message, TicketBrief ticket, boolean automatic) {
        if (mailbox.isOpen()) recipient(ticket).ifPresent(told -> write(message, ticket, told, automatic));
    }

    private void write(UUID message, TicketBrief ticket, Recipient told, boolean automatic) {
        var mail =
                addresses.direct(Mail.of(message, ticket, told.language(), automatic, clock.instant()), told.address());
        var refused = addresses.isRefused(mail.addressRef());
        if (refused) mail.gaveUp(0, UNDELIVERABLE);
        mails.persistAndFlush(mail);
        if (!refused) due.plan(message);
    }

    private Optional<Recipient> recipient(TicketBrief ticket) {
        return contacts.findByIdOptional(ticket.concern().customerId())
                .map(addresses::of)
                .or(() -> correspondent(ticket));
    }

    /** Whoever wrote to us about it as its customer. */
    private Optional<Recipient> correspondent(TicketBrief ticket) {
        return received.latestOfParty(ticket.id())
                .flatMap(shelf::sender)
                .map(address -> new Recipient(address, PageLanguage.ENGLISH));
    }

    /**
     * Nobody is the customer any more: what was on its way to them is not, nobody knows where it went, and what they wrote is
     * gone. Their messages must be gone already.
     */
    public void forget(UUID customer) {
        mails.forget(customer);
        received.forget(customer);
        contacts.findByIdOptional(customer).ifPresent(contact -> {
            received.forgetSender(contact.addressRef());
            contacts.delete(contact);
        });
        files.forget(customer, Filing.CUSTOMER);
        files.forget(customer, Draft.SYSTEM);
    }

    /** Those about a ticket that the caller may see, the newest first. */
    List<Mail> newest(UUID ticket, UUID below, int limit) {
        return mails.newest(tickets.seen(ticket).id(), below, limit);
    }
}
