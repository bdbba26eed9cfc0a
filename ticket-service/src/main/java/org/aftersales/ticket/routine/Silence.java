package org.aftersales.ticket.routine;

import org.aftersales.ticket.ticket.TicketBrief;

/** Whether it is the customer's turn to say something about a ticket, or nobody's any more. */
final class Silence {

    private Silence() {}

    static boolean isPossible(TicketBrief ticket) {
        var waitingFor = ticket.waitingFor();
        return switch (ticket.status()) {
            case "RESOLVED" -> true;
            case "WAITING" -> waitingFor != null && waitingFor.startsWith("CUSTOMER");
            default -> false;
        };
    }
}
