package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.kit.problem.NotFound;

/** Tells the other features what they need to know of tickets. */
@ApplicationScoped
@Transactional
public class TicketLookupUseCases {

    private final Tickets tickets;
    private final HeldTickets holding;
    private final TicketDesk desk;

    TicketLookupUseCases(Tickets tickets, HeldTickets holding, TicketDesk desk) {
        this.tickets = tickets;
        this.holding = holding;
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

    /** As {@link #known(UUID)}, of many at once: by their ids, those that there are. */
    public Map<UUID, TicketBrief> known(List<UUID> ids) {
        return tickets.of(ids).stream().map(TicketBrief::of).collect(Collectors.toMap(TicketBrief::id, brief -> brief));
    }

    /**
     * Where goes what is written about a ticket: to the one as which it goes on, if that is of the same customer. It is
     * held until the transaction ends, so that nobody merges it meanwhile.
     *
     * @throws NotFound when the caller may not see it
     */
    public TicketBrief destination(UUID id) {
        var held = holding.hold(id).orElseThrow(NotFound::new);
        desk.guard(held.brief().concern());
        return held.mergedInto() == null ? held.brief() : held(desk.take(new TicketId(id)));
    }

    /** As {@link #destination}, whoever asks: for those who write to an address of the ticket's own. */
    public TicketBrief knownDestination(UUID id) {
        return held(tickets.lock(new TicketId(id)));
    }

    private TicketBrief held(Ticket ticket) {
        return TicketBrief.of(
                tickets.leading(ticket).map(into -> tickets.lock(into.id())).orElse(ticket));
    }

    /** As which ticket this one goes on for its customer: itself, or the one of theirs into which it was merged. */
    public TicketBrief leading(TicketBrief ticket) {
        var known = tickets.get(new TicketId(ticket.id()));
        return TicketBrief.of(tickets.leading(known).orElse(known));
    }

    /** As which other ticket its work goes on, whosever that is. */
    public Optional<UUID> goesOnAs(UUID id) {
        return tickets.get(new TicketId(id)).standing().goesOnAs();
    }

    /** The ticket and those of the same customer that go on as it. */
    public Set<UUID> ofOneCustomer(UUID id) {
        var customer = tickets.get(new TicketId(id)).work().concern().customerId();
        return merged(id, ticket -> ticket.work().concern().customerId().equals(customer));
    }

    /** The ticket and all that go on as it, whosever they are: for staff. */
    public Set<UUID> withMerged(UUID id) {
        return merged(id, ticket -> true);
    }

    private Set<UUID> merged(UUID id, Predicate<Ticket> which) {
        return Stream.concat(
                        Stream.of(id),
                        tickets.mergedInto(id).stream().filter(which).map(Ticket::key))
                .collect(Collectors.toSet());
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
