package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.ticket.customer.CustomerTierUseCases;

/** How tickets begin: with what the customer's tier brings, and known to the clocks and queues. */
@ApplicationScoped
class Openings {

    private final OpenedTickets tickets;
    private final CustomerTierUseCases tiers;
    private final TicketJournal journal;
    private final Clock clock;

    Openings(OpenedTickets tickets, CustomerTierUseCases tiers, TicketJournal journal, Clock clock) {
        this.tickets = tickets;
        this.tiers = tiers;
        this.journal = journal;
        this.clock = clock;
    }

    Ticket begin(Work work, Cause cause) {
        var tier = tiers.of(work.concern().customerId());
        return Ticket.open(new TicketId(Uuids.v7(clock)), work.forMember(tier), cause);
    }

    /** Keeps it as it is now. Whoever changes it afterwards reads it anew. */
    Ticket add(Ticket ticket, Cause cause) {
        tickets.enter(ticket, journal.opening(ticket, cause));
        journal.tellOpened(ticket);
        return ticket;
    }
}
