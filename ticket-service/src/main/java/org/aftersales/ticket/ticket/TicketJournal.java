package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;

/** What follows from every change of a ticket: it is kept in the log, and the clocks are told. */
@ApplicationScoped
class TicketJournal {
    private final ChangeLog log;
    private final ClockFeed clocks;

    TicketJournal(ChangeLog log, ClockFeed clocks) {
        this.log = log;
        this.clocks = clocks;
    }

    void opened(Ticket ticket, Cause cause) {
        log.record(ticket, Map.of(), cause);
        clocks.tell(ticket);
    }

    /** Makes the change and keeps what it changed. */
    void changed(Ticket ticket, Cause cause, Consumer<Ticket> change) {
        var before = TicketFields.of(ticket);
        change.accept(ticket);
        log.record(ticket, before, cause);
        clocks.tell(ticket);
    }

    /** Keeps what came about that is no field of the ticket. Its lock is held. */
    void told(Ticket ticket, String what, String how, Cause cause) {
        log.note(ticket, what, how, cause);
    }

    ChangesView changes(Ticket ticket) {
        return log.of(ticket);
    }

    VerificationView verify(Ticket ticket) {
        return log.verify(ticket);
    }
}
