package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;

/** Finds the tickets that the caller may see, and shows them as that caller may see them. */
@ApplicationScoped
@Transactional
class TicketDesk {
    static final String NOTE = "ticket.findings_note";

    private final Tickets tickets;
    private final CallerSight callerSight;
    private final Sights sights;
    private final Cursors cursors;
    private final TicketUpdates updates;

    TicketDesk(Tickets tickets, CallerSight callerSight, Sights sights, Cursors cursors, TicketUpdates updates) {
        this.tickets = tickets;
        this.updates = updates;
        this.callerSight = callerSight;
        this.sights = sights;
        this.cursors = cursors;
    }

    /** A ticket and how the caller sees it. */
    record Shown(Ticket ticket, TicketView view) {}

    /** The ticket, held until the transaction ends, so that of two who move it at once the second sees the first. */
    Ticket take(TicketId id) {
        return visible(tickets.lock(id), callerSight.now());
    }

    /** Refuses work about somebody whose tickets the caller would not see. */
    void guard(Concern concern) {
        if (!callerSight.now().admits(concern)) throw new NotFound();
    }

    Shown show(TicketId id) {
        return show(tickets.get(id));
    }

    Shown show(Ticket ticket) {
        return show(ticket, callerSight.now());
    }

    Shown show(Ticket ticket, Sight sight) {
        return new Shown(ticket, sights.view(ReadTicket.whole(ticket), sight));
    }

    /** What has changed since, for those who keep a copy. */
    Page<TicketView> updates(Instant since, PageRequest request) {
        var sight = callerSight.now();
        var seal = "updates " + sight.name() + " " + since;
        var from = request.after() == null
                ? TicketUpdates.Place.FIRST
                : TicketUpdates.Place.parse(cursors.open(request.after(), seal));
        var rows = updates.after(from, since, sight, request.limit());
        var next = rows.isEmpty()
                ? request.after()
                : cursors.seal(seal, rows.getLast().place().text());
        return new Page<>(
                rows.stream()
                        .map(row -> TicketView.row(ReadTicket.row(row.ticket()), sight))
                        .toList(),
                next);
    }

    private Ticket visible(Ticket ticket, Sight sight) {
        if (!sight.admits(ticket.work().concern())) throw new NotFound();
        return ticket;
    }
}
