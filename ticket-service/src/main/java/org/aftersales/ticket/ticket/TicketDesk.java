package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.customer.CustomerUseCases;

/** Finds the tickets that the caller may see, and shows them as that caller may see them. */
@ApplicationScoped
@Transactional
class TicketDesk {
    static final String NOTE = "ticket.findings_note";

    /** In the order of the database, which compares ids as sixteen unsigned bytes. */
    static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final Tickets tickets;
    private final CustomerUseCases customers;
    private final Caller caller;
    private final Sights sights;
    private final Cursors cursors;
    private final TicketUpdates updates;
    private final SearchWords search;

    TicketDesk(
            Tickets tickets,
            CustomerUseCases customers,
            Caller caller,
            Sights sights,
            Cursors cursors,
            TicketUpdates updates,
            SearchWords search) {
        this.tickets = tickets;
        this.updates = updates;
        this.search = search;
        this.customers = customers;
        this.caller = caller;
        this.sights = sights;
        this.cursors = cursors;
    }

    /** A ticket and how the caller sees it. */
    record Shown(Ticket ticket, TicketView view) {}

    /** The ticket, held until the transaction ends, so that of two who move it at once the second sees the first. */
    Ticket take(TicketId id) {
        return visible(tickets.lock(id), sight());
    }

    /**
     * Refuses work about somebody whose tickets the caller would not see.
     *
     * @return what the caller sees
     */
    Sight guard(Concern concern) {
        var sight = sight();
        if (!sight.admits(concern)) throw new NotFound();
        return sight;
    }

    Shown show(TicketId id) {
        return show(tickets.get(id));
    }

    Shown show(Ticket ticket) {
        return show(ticket, sight());
    }

    Shown show(Ticket ticket, Sight sight) {
        return new Shown(ticket, sights.view(ReadTicket.whole(ticket), sight));
    }

    Page<TicketView> list(TicketFilter filter, PageRequest request) {
        var sight = sight();
        var seal = sight.name() + " " + filter;
        var rows = rows(filter, sight, cursors.below(request, seal), request.limit() + 1);
        return cursors.page(rows, request, seal, row -> row.id().toString(), row -> row);
    }

    /** The newest before a ticket, as somebody of this sight sees them in a list. */
    List<TicketView> rows(TicketFilter filter, Sight sight, UUID before, int limit) {
        return find(filter, sight, before, limit).stream()
                .map(row -> TicketView.row(row, sight))
                .toList();
    }

    /** The newest that the caller may see. */
    List<Ticket> found(TicketFilter filter, int limit) {
        return find(filter, sight(), BEHIND_ALL, limit);
    }

    private List<Ticket> find(TicketFilter filter, Sight sight, UUID before, int limit) {
        var words = filter.typed() == null ? List.<SearchWord>of() : search.of(filter.typed(), sight.hears());
        var nothing = filter.typed() != null && words.isEmpty();
        return nothing ? List.of() : tickets.newest(filter, words, sight, before, limit);
    }

    /** What has changed since, for those who keep a copy. */
    Page<TicketView> updates(Instant since, PageRequest request) {
        var sight = sight();
        var seal = "updates " + sight.name() + " " + since;
        var from = request.after() == null
                ? TicketUpdates.Place.FIRST
                : TicketUpdates.Place.parse(cursors.open(request.after(), seal));
        var rows = updates.after(from, since, sight, request.limit());
        var next = rows.isEmpty()
                ? request.after()
                : cursors.seal(seal, rows.getLast().place().text());
        return new Page<>(
                rows.stream().map(row -> TicketView.row(row.ticket(), sight)).toList(), next);
    }

    private Ticket visible(Ticket ticket, Sight sight) {
        if (!sight.admits(ticket.work().concern())) throw new NotFound();
        return ticket;
    }

    /** Which tickets the caller sees, and how much of them. */
    Sight sight() {
        return sights.of(sights.isPerson() ? customers.customersOf(caller.subject()) : Set.of());
    }
}
