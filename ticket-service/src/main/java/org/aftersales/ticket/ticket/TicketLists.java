package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;

/** The tickets that the caller may see, the newest first, as that caller may see them. */
@ApplicationScoped
class TicketLists {

    /** In the order of the database, which compares ids as sixteen unsigned bytes. */
    static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final TicketSearch search;
    private final CallerSight callerSight;
    private final Cursors cursors;

    TicketLists(TicketSearch search, CallerSight callerSight, Cursors cursors) {
        this.search = search;
        this.callerSight = callerSight;
        this.cursors = cursors;
    }

    Page<TicketView> page(TicketFilter filter, PageRequest request) {
        var sight = callerSight.now();
        var seal = sight.name() + " " + filter;
        var rows = rows(filter, sight, cursors.below(request, seal), request.limit());
        return new Page<>(
                rows.tickets(),
                rows.next() == null ? null : cursors.seal(seal, rows.next().toString()));
    }

    /** The newest before a ticket, as somebody of this sight sees them in a list. */
    Stretch<TicketView> rows(TicketFilter filter, Sight sight, UUID before, int limit) {
        return search.newest(filter, sight, before, limit).map(ticket -> TicketView.row(ticket, sight));
    }

    /** The newest that the caller may see. */
    List<ReadTicket> newest(TicketFilter filter, int limit) {
        return search.newest(filter, callerSight.now(), BEHIND_ALL, limit).tickets();
    }
}
