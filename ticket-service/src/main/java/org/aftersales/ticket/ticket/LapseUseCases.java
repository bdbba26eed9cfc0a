package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Closes what customers have left alone. */
@ApplicationScoped
@Transactional
public class LapseUseCases {

    private final Tickets tickets;
    private final TicketJournal journal;
    private final Clock clock;

    LapseUseCases(Tickets tickets, TicketJournal journal, Clock clock) {
        this.tickets = tickets;
        this.journal = journal;
        this.clock = clock;
    }

    /** Somebody holds it, to move it or to write about it. */
    public static final class Held extends RuntimeException {
        Held(UUID id) {
            super("ticket " + id + " is held by somebody else");
        }
    }

    /**
     * Closes it where it is done, or waits for its customer with nothing else to do.
     *
     * @throws Held when it cannot be looked at now
     */
    public void lapse(UUID id) {
        var ticket = tickets.free(new TicketId(id)).orElseThrow(() -> new Held(id));
        if (Lapse.isPossible(ticket)) close(ticket);
    }

    /** Whether it would be closed now, if its customer said nothing. */
    public boolean isPossible(UUID id) {
        return Lapse.isPossible(tickets.get(new TicketId(id)));
    }

    private void close(Ticket ticket) {
        var cause = Cause.fact("no-answer", clock.instant());
        var steps = Lapse.steps(ticket, cause.at());
        journal.changed(ticket, cause, closed -> steps.forEach(step -> closed.step(step, cause)));
    }
}
