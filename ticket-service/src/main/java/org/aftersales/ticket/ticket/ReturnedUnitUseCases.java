package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends the work on units that went back for money. */
@ApplicationScoped
@Transactional
public class ReturnedUnitUseCases {

    private final Tickets tickets;
    private final TicketJournal journal;
    private final Clock clock;

    ReturnedUnitUseCases(Tickets tickets, TicketJournal journal, Clock clock) {
        this.tickets = tickets;
        this.journal = journal;
        this.clock = clock;
    }

    /** The tickets with work to do on the unit, in the order of their opening. */
    public List<UUID> withWorkOn(UUID unit) {
        return tickets.withWorkOn(unit);
    }

    /**
     * Ends what is left to do on the unit, where the life of the ticket's kind ends with its device; what somebody finishes
     * at this very moment stays as they finished it.
     *
     * @return the ticket, where all of its work was called off by that
     */
    public Optional<TicketBrief> end(UUID id, UUID unit) {
        var ticket = tickets.lock(new TicketId(id));
        if (!ticket.isOpen() || !ticket.life().endsWithUnit()) return Optional.empty();
        var cause = Cause.fact(GoneUnit.REASON, clock.instant());
        journal.changed(ticket, cause, ended -> GoneUnit.end(ended, unit, cause));
        var isOff = ticket.standing().status() == TicketStatus.CANCELLED;
        return isOff ? Optional.of(TicketBrief.of(ticket)) : Optional.empty();
    }
}
