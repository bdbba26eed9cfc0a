package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketOrder.DUE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.ticket.ticket.DueTicket.Place;
import org.jspecify.annotations.Nullable;

/** The tickets that the caller may see, the newest or what is due soonest first, as that caller may see them. */
@ApplicationScoped
class TicketLists {

    /** In the order of the database, which compares ids as sixteen unsigned bytes. */
    static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final TicketSearch search;
    private final DueSearch dueSearch;
    private final CallerSight callerSight;
    private final Cursors cursors;

    TicketLists(TicketSearch search, DueSearch dueSearch, CallerSight callerSight, Cursors cursors) {
        this.search = search;
        this.dueSearch = dueSearch;
        this.callerSight = callerSight;
        this.cursors = cursors;
    }

    /** @throws Malformed when it asks for what the caller may not, or goes on behind a place in another list */
    Page<TicketView> page(TicketQuery query) {
        var filter = query.filter();
        var request = query.page();
        var sight = callerSight.now();
        query.check(sight);
        var seal = sight.name() + " " + filter;
        return switch (query.order()) {
            case NEWEST -> page(seal, rows(filter, sight, cursors.below(request, seal), request.limit()));
            case DUE -> due(filter, sight, request, DUE.typed() + " " + seal);
        };
    }

    private Page<TicketView> due(TicketFilter filter, Sight sight, PageRequest request, String seal) {
        var behind = request.after() == null ? null : Place.of(cursors.open(request.after(), seal));
        return page(seal, due(filter, sight, behind, request.limit()));
    }

    private Page<TicketView> page(String seal, Stretch<TicketView, ?> rows) {
        return new Page<>(
                rows.tickets(),
                rows.next() == null ? null : cursors.seal(seal, rows.next().toString()));
    }

    /** The newest before a ticket, as somebody of this sight sees them in a list. */
    Stretch<TicketView, UUID> rows(TicketFilter filter, Sight sight, UUID before, int limit) {
        return search.newest(filter, sight, before, limit).map(ticket -> TicketView.row(ticket, sight));
    }

    /** The soonest behind a place, or of all, as somebody of this sight sees them in a list. */
    Stretch<TicketView, Place> due(TicketFilter filter, Sight sight, @Nullable Place behind, int limit) {
        return dueSearch.soonest(filter, sight, behind, limit).map(ticket -> TicketView.row(ticket, sight));
    }

    /** The newest that the caller may see. */
    List<ReadTicket> newest(TicketFilter filter, int limit) {
        return search.newest(filter, callerSight.now(), BEHIND_ALL, limit).tickets();
    }
}
