package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it was read, whole: nobody changes it, and each caller is shown of it what they may see.
 *
 * @param items none in the row of a list
 * @param steps none in the row of a list
 */
record ReadTicket(
        TicketId id,
        long version,
        String number,
        Work work,
        Instant openedAt,
        Standing standing,
        List<Item> items,
        List<Step> steps) {

    /** One step of its life. */
    record Step(
            @Nullable TicketStatus from,
            TicketStatus to,
            @Nullable String assignee,
            @Nullable WaitingFor waitingFor,
            @Nullable Outcome outcome,
            @Nullable String findingCode,
            Cause cause) {}

    /** One of its devices. */
    record Item(
            UUID id,
            Device device,
            @Nullable Outcome outcome,
            @Nullable String findingCode,
            @Nullable Instant completedAt,
            @Nullable UUID movedTo) {}

    /** The row of a list. */
    static ReadTicket row(Ticket ticket) {
        return of(ticket, List.of(), List.of());
    }

    static ReadTicket whole(Ticket ticket) {
        return of(
                ticket,
                ticket.items().stream().map(TicketItem::read).toList(),
                ticket.history().stream().map(HistoryEntry::read).toList());
    }

    private static ReadTicket of(Ticket ticket, List<Item> items, List<Step> steps) {
        return new ReadTicket(
                ticket.id(),
                ticket.version(),
                ticket.number(),
                ticket.work(),
                ticket.openedAt(),
                ticket.standing(),
                items,
                steps);
    }

    Life life() {
        return Life.of(work.kind());
    }
}
