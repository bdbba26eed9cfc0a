package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.conversation.PostingUseCases;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** What staff reads of received mails, and decides about those that belong to nothing. */
@ApplicationScoped
@Transactional
class ReceivedUseCases {

    private final ReceivedMails received;
    private final ReceivedShelf shelf;
    private final Filing filing;
    private final TicketLookupUseCases tickets;

    ReceivedUseCases(ReceivedMails received, ReceivedShelf shelf, Filing filing, TicketLookupUseCases tickets) {
        this.received = received;
        this.shelf = shelf;
        this.filing = filing;
        this.tickets = tickets;
    }

    /** A mail as staff reads it, and in which version. */
    record Shown(ReceivedView view, long version) {}

    List<ReceivedMail> newest(ReceivedStatus status, UUID below, int limit) {
        return received.of(status, below, limit);
    }

    ReceivedView row(ReceivedMail mail) {
        return view(mail, null);
    }

    Shown find(UUID id) {
        return shown(received.get(id));
    }

    /** @throws NotFound also when it is not kept whole */
    byte[] content(UUID id) {
        return shelf.content(received.get(id)).orElseThrow(NotFound::new);
    }

    /** It belongs to this ticket: as words of its customer while there is somebody to read them, else as a note about it. */
    Shown assign(UUID id, IfMatch expected, UUID ticketId, boolean fromCustomer) {
        var mail = held(id, expected);
        var ticket = tickets.destination(ticketId);
        mail.guardUndecided();
        var read = MailReader.read(shelf.content(mail).orElseThrow(NotFound::new));
        if (fromCustomer && !PostingUseCases.isOver(ticket)) {
            mail.assignAsAnswer(ticket.id(), filing.answer(ticket, read));
        } else {
            mail.assignAsNote(ticket.id(), filing.note(ticket, read));
        }
        return flushed(mail);
    }

    /** It belongs to nothing; what it said is not kept. */
    Shown dismiss(UUID id, IfMatch expected) {
        var mail = held(id, expected);
        mail.dismiss();
        return flushed(mail);
    }

    private ReceivedMail held(UUID id, IfMatch expected) {
        var mail = received.lock(id);
        expected.check(mail.version());
        return mail;
    }

    private Shown flushed(ReceivedMail mail) {
        received.flush();
        return shown(mail);
    }

    private Shown shown(ReceivedMail mail) {
        return new Shown(view(mail, shelf.words(mail)), mail.version());
    }

    private ReceivedView view(ReceivedMail mail, @Nullable String words) {
        var sender = shelf.sender(mail).map(MailAddress::text).orElse(null);
        return ReceivedView.of(mail, sender, shelf.subject(mail), words);
    }
}
