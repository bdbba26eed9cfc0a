package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.List;

/** The moves that one person could make with a ticket now. */
final class PossibleMoves {
    private PossibleMoves() {}

    static List<MoveRule> of(Ticket ticket, Actor actor, Instant now) {
        var standing = ticket.standing();
        if (!actor.mayWorkOn(standing.assignee()) && standing.assignee() != null) return List.of();
        return ticket.life().moves().stream()
                .filter(move -> move.from() == standing.status() && move.permits(actor.roles()))
                .filter(move -> isDue(move, ticket, now))
                .toList();
    }

    private static boolean isDue(MoveRule move, Ticket ticket, Instant now) {
        return switch (move.step()) {
            case REOPEN -> ticket.life().isReopenable(ticket.standing().resolvedAt(), now);
            case RESOLVE -> ticket.items().stream().allMatch(TicketItem::isCompleted);
            case UNMERGE -> move.to() == ticket.lastStep().from();
            case ASSIGN, SCHEDULE, START, WAIT, RESUME, CLOSE, CANCEL, MERGE -> true;
        };
    }
}
