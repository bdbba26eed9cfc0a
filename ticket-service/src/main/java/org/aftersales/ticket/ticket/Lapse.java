package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.List;

/** The end of a ticket whose customer says nothing any more. */
final class Lapse {

    private static final String NO_ANSWER = "no-answer";

    private Lapse() {}

    /** Of several devices all must be done: an end for those that are not, nobody but staff can say. */
    static boolean isPossible(Ticket ticket) {
        var waitingFor = ticket.standing().waitingFor();
        return switch (ticket.standing().status()) {
            case RESOLVED -> true;
            case WAITING ->
                waitingFor != null
                        && waitingFor.isForCustomer()
                        && ticket.items().stream().allMatch(TicketItem::isCompleted);
            case OPEN, ASSIGNED, SCHEDULED, IN_PROGRESS, CLOSED, CANCELLED, MERGED -> false;
        };
    }

    /** What is done stays as it was done; what waited is abandoned. */
    static List<Stepped> steps(Ticket ticket, Instant now) {
        var standing = ticket.standing();
        if (standing.status() == TicketStatus.RESOLVED) return List.of(closed(ticket, standing, now));

        var abandoned = Stepped.resolved(ticket, new Findings(Outcome.ABANDONED, NO_ANSWER, null), now);
        return List.of(abandoned, closed(ticket, abandoned.standing(), now));
    }

    private static Stepped closed(Ticket ticket, Standing before, Instant now) {
        return new Stepped(before.closed(now), new TicketEvent.Closed(ticket.facts(), before.outcome(), now));
    }
}
