package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket that goes on as another one.
 *
 * @param into the one as which it goes on
 * @param by who merged it
 * @param reason a code
 * @param undoUntil the last instant at which it can be taken back
 */
public record MergedTicket(
        UUID id,
        String number,
        TicketKind kind,
        UUID into,
        String by,
        String reason,
        Instant mergedAt,
        Instant undoUntil) {

    static MergedTicket of(Ticket ticket) {
        var cause = ticket.lastStep().cause();
        return new MergedTicket(
                ticket.key(),
                ticket.number(),
                ticket.work().kind(),
                ticket.standing().goesOnAs().orElseThrow(),
                cause.actor(),
                String.valueOf(cause.reason()),
                cause.at(),
                cause.at().plus(MergeRules.UNDO_WITHIN));
    }
}
