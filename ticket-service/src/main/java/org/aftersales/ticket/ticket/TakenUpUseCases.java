package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Caller;

/** Takes up again what was taken for done. */
@ApplicationScoped
@Transactional
public class TakenUpUseCases {
    private final Tickets tickets;
    private final Openings openings;
    private final TicketJournal journal;
    private final Caller caller;
    private final Clock clock;

    TakenUpUseCases(Tickets tickets, Openings openings, TicketJournal journal, Caller caller, Clock clock) {
        this.tickets = tickets;
        this.openings = openings;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * As which ticket the work goes on, held until the transaction ends: as itself, reopened if it was done; as one that
     * follows from it where that was too long ago; as none where it was called off.
     *
     * @param reason a code
     */
    public Optional<TicketBrief> takeUp(UUID id, String reason) {
        var told = tickets.lock(new TicketId(id));
        var ticket = tickets.leading(told).map(into -> tickets.lock(into.id())).orElse(told);
        var cause = new Cause(caller.subject(), reason, clock.instant());
        return switch (ticket.standing().status()) {
            case OPEN, ASSIGNED, SCHEDULED, IN_PROGRESS, WAITING, MERGED -> Optional.of(TicketBrief.of(ticket));
            case RESOLVED, CLOSED -> Optional.of(goneOn(ticket, cause));
            case CANCELLED -> Optional.empty();
        };
    }

    private TicketBrief goneOn(Ticket ticket, Cause cause) {
        if (!ticket.life().admitsReopening(ticket.standing(), cause.at())) return followed(ticket, cause);

        journal.changed(ticket, cause, again -> again.step(Stepped.reopened(again, cause.at()), cause));
        return TicketBrief.of(ticket);
    }

    private TicketBrief followed(Ticket earlier, Cause cause) {
        var work = earlier.work();
        var next = openings.begin(work.followedBy(work.kind(), work.priority(), earlier.key()), cause);
        return TicketBrief.of(openings.add(next, cause));
    }
}
