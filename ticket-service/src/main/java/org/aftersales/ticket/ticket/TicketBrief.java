package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a ticket. Nothing of it is internal, but they decide what they show of it.
 *
 * @param status the name of its state
 * @param open whether the work is still to be done
 * @param waitingFor the name of what it waits for, while it does
 */
public record TicketBrief(
        UUID id,
        String number,
        TicketKind kind,
        String status,
        boolean open,
        @Nullable String waitingFor,
        Concern concern,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    static TicketBrief of(Ticket ticket) {
        return of(ReadTicket.row(ticket));
    }

    static TicketBrief of(ReadTicket ticket) {
        var standing = ticket.standing();
        var waitingFor = standing.waitingFor();
        return new TicketBrief(
                ticket.id().value(),
                ticket.number(),
                ticket.work().kind(),
                standing.status().name(),
                ticket.life().state(standing.status()).category().isOpen(),
                waitingFor == null ? null : waitingFor.name(),
                ticket.work().concern(),
                ticket.openedAt(),
                ticket.work().dueAt(),
                standing.resolvedAt(),
                standing.closedAt());
    }
}
