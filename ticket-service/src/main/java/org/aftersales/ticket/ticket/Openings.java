package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.ticket.customer.CustomerTier;
import org.aftersales.ticket.customer.CustomerTierUseCases;
import org.aftersales.ticket.ticket.OpenedTickets.Opened;

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
        return begin(work, tiers.of(work.concern().customerId()), cause);
    }

    /** As they were asked for, with their devices. */
    List<Begun> begin(List<Opening> asked, Instant now) {
        var members = tiers.of(asked.stream()
                .map(opening -> opening.work().concern().customerId())
                .collect(Collectors.toSet()));
        return asked.stream()
                .map(opening -> begin(opening, members, opening.actor().cause(null, now)))
                .toList();
    }

    private Begun begin(Opening asked, Map<UUID, CustomerTier> members, Cause cause) {
        var tier = members.getOrDefault(asked.work().concern().customerId(), CustomerTier.NONE);
        var ticket = begin(asked.work(), tier, cause);
        asked.devices().forEach(device -> ticket.addItem(device, cause.at()));
        return new Begun(ticket, cause, asked.skill(), asked.words().isPresent());
    }

    private Ticket begin(Work work, CustomerTier tier, Cause cause) {
        return Ticket.open(new TicketId(Uuids.v7(clock)), work.forMember(tier), cause);
    }

    /** Keeps it as it is now. Whoever changes it afterwards reads it anew. */
    Ticket add(Ticket ticket, Cause cause) {
        add(List.of(Begun.of(ticket, cause)));
        return ticket;
    }

    /** As {@link #add(Ticket, Cause)}, for all of them together. */
    void add(List<Begun> begun) {
        tickets.enter(begun.stream()
                .map(one -> new Opened(one.ticket(), journal.opening(one)))
                .toList());
        journal.tellOpened(begun);
    }
}
