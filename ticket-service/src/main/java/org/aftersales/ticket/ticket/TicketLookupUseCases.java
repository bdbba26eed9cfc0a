package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;

/** Tells the other features what they need to know of tickets. */
@ApplicationScoped
@Transactional
public class TicketLookupUseCases {

    private final Tickets tickets;
    private final TicketDesk desk;

    TicketLookupUseCases(Tickets tickets, TicketDesk desk) {
        this.tickets = tickets;
        this.desk = desk;
    }

    /** @throws NotFound when the caller may not see it */
    public TicketBrief seen(UUID id) {
        return TicketBrief.of(desk.show(new TicketId(id)).ticket());
    }

    /** Whoever asks: for timers, and for those who came in by a token of the ticket's own. */
    public TicketBrief known(UUID id) {
        return TicketBrief.of(tickets.get(new TicketId(id)));
    }

    /** The newest tickets of these customers before the given id. */
    public List<TicketBrief> newestOf(Set<UUID> customers, UUID before, int limit) {
        if (customers.isEmpty()) return List.of();
        return tickets
                .find("work.concern.customerId in ?1 and id.value < ?2 order by id.value desc", customers, before)
                .page(0, limit)
                .list()
                .stream()
                .map(TicketBrief::of)
                .toList();
    }
}
