package org.aftersales.ticket.ticket;

import java.util.List;
import java.util.UUID;

/** What becomes of a ticket when a device of it went back for money. */
final class GoneUnit {

    static final String REASON = "unit-returned";

    private GoneUnit() {}

    /**
     * With nothing else to do and nothing done the ticket is called off. Of several devices, the work on this one is
     * abandoned and that on the others goes on; where they are done already, so is the ticket.
     */
    static void end(Ticket ticket, UUID unit, Cause cause) {
        var left = ticket.items().stream().filter(item -> !item.isCompleted()).toList();
        var gone = left.stream()
                .filter(item -> unit.equals(item.device().unitId()))
                .toList();
        var isAnyDone = ticket.items().stream().anyMatch(item -> item.outcome() != null);
        if (gone.size() == left.size() && !isAnyDone) ticket.cancel(cause);
        else abandon(ticket, gone, cause);
    }

    private static void abandon(Ticket ticket, List<TicketItem> gone, Cause cause) {
        for (var item : gone) {
            item.complete(Outcome.ABANDONED, REASON, cause.at());
            ticket.tell(new TicketEvent.ItemCompleted(
                    ticket.facts(), ItemFacts.of(item), Outcome.ABANDONED, REASON, cause.at()));
        }
        var isDone = ticket.items().stream().allMatch(TicketItem::isCompleted);
        if (isDone && ticket.life().table().permits(ticket.standing().status(), TicketStatus.RESOLVED)) {
            ticket.step(Stepped.resolved(ticket, Items.summary(ticket.items()), cause.at()), cause);
        }
    }
}
