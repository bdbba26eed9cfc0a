package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.ticket.conversation.PostingUseCases;
import org.aftersales.ticket.routine.RoutineUseCases;
import org.aftersales.ticket.ticket.Concern;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.aftersales.ticket.ticket.TicketUseCases;

/** Finds where the mail of a person belongs. Whom it says it is from, anybody can have written. */
@ApplicationScoped
class Sorting {

    /** In the order of the database, which compares ids as sixteen unsigned bytes. */
    private static final UUID ABOVE_ALL = new UUID(-1, -1);

    private final Mails mails;
    private final ReceivedMails received;
    private final ReceivedShelf shelf;
    private final MailContacts contacts;
    private final AddressBook addresses;
    private final Mailbox mailbox;
    private final TicketLookupUseCases tickets;
    private final TicketUseCases opening;
    private final RoutineUseCases routines;
    private final Filing filing;

    Sorting(
            Mails mails,
            ReceivedMails received,
            ReceivedShelf shelf,
            MailContacts contacts,
            AddressBook addresses,
            Mailbox mailbox,
            TicketLookupUseCases tickets,
            TicketUseCases opening,
            RoutineUseCases routines,
            Filing filing) {
        this.mails = mails;
        this.received = received;
        this.shelf = shelf;
        this.contacts = contacts;
        this.addresses = addresses;
        this.mailbox = mailbox;
        this.tickets = tickets;
        this.opening = opening;
        this.routines = routines;
        this.filing = filing;
    }

    Fate sort(InboundMail mail) {
        return ticket(mail).map(ticket -> about(ticket, mail)).orElseGet(() -> anew(mail));
    }

    private Fate about(TicketBrief ticket, InboundMail mail) {
        if (!isParty(ticket, mail)) return Fate.on(ReceivedStatus.NOTED, ticket.id(), filing.note(ticket, mail));

        mail.sender().map(addresses::ref).ifPresent(addresses::works);
        if (!PostingUseCases.isOver(ticket)) {
            return Fate.on(ReceivedStatus.ANSWER, ticket.id(), filing.answer(ticket, mail));
        }
        return opened(opening.openSupportAfter(ticket.id(), mail.title()), mail);
    }

    /** Whoever asks for no automatic answer gets none. */
    private Fate opened(TicketBrief ticket, InboundMail mail) {
        if (!Nature.wantsSilence(mail.headers())) routines.opened(ticket);
        return Fate.on(ReceivedStatus.OPENED, ticket.id(), filing.answer(ticket, mail));
    }

    /** A customer of whom we know where they bought gets a ticket; everybody else waits for staff. */
    private Fate anew(InboundMail mail) {
        if (mail.isForged()) return Fate.unassigned("sender-not-proven");
        var known = mail.sender().map(addresses::ref).map(contacts::of).stream()
                .flatMap(found -> found.stream())
                .map(MailContact::customerId)
                .toList();
        if (known.isEmpty()) return Fate.unassigned("sender-unknown");
        if (known.size() > 1) return Fate.unassigned("sender-ambiguous");

        var earlier = tickets.newestOf(Set.of(known.getFirst()), ABOVE_ALL, 1);
        if (earlier.isEmpty()) return Fate.unassigned("retailer-unknown");
        mail.sender().map(addresses::ref).ifPresent(addresses::works);
        return opened(opening.openSupport(concern(earlier.getFirst()), mail.title()), mail);
    }

    private static Concern concern(TicketBrief earlier) {
        var concern = earlier.concern();
        return new Concern(concern.customerId(), concern.retailerId(), null, null, null, null, null);
    }

    private boolean isParty(TicketBrief ticket, InboundMail mail) {
        if (mail.isForged() || mail.sender().isEmpty()) return false;
        var ref = addresses.ref(mail.sender().get());
        var isCustomer = contacts.of(ref).stream()
                .anyMatch(each -> each.customerId().equals(ticket.concern().customerId()));
        return isCustomer || received.isParty(ticket.id(), ref);
    }

    /** By the address that it was sent to, else by the mails that it refers to. */
    private Optional<TicketBrief> ticket(InboundMail mail) {
        return mail.headers().recipients().stream()
                .flatMap(each -> mailbox.ticketBehind(each).stream())
                .findFirst()
                .or(() -> mail.headers().references().stream()
                        .flatMap(each -> referred(each).stream())
                        .findFirst())
                .map(tickets::knownDestination);
    }

    private Optional<UUID> referred(String messageId) {
        var sent = mailbox.mailOf(messageId).flatMap(mails::findByIdOptional).map(Mail::ticketId);
        return sent.or(() -> received.ofRef(shelf.ref(messageId)).map(ReceivedMail::ticketId));
    }
}
