package org.aftersales.ticket.ticket;

import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;

/** What holds for the devices of one ticket together. */
final class Items {
    private static final int MOST = 100;

    private Items() {}

    static TicketItem find(List<TicketItem> items, UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    static void guardRoom(List<TicketItem> items, boolean open) {
        if (!open) throw new Life.WorkIsOver();
        if (items.size() >= MOST) throw new TooManyItems();
    }

    /** Refuses to end a ticket while a device of it has not ended. */
    static void guardComplete(List<TicketItem> items) {
        var open = items.stream().filter(item -> !item.isCompleted()).count();
        if (open > 0) throw new ItemsWithoutOutcome(open);
    }

    /** How the whole ended, once each has: as all of them did, or mixed. */
    static Findings summary(List<TicketItem> items) {
        guardComplete(items);
        var own = items.stream().filter(item -> item.movedTo() == null).toList();
        var outcomes = own.stream().map(TicketItem::outcome).distinct().toList();
        var codes = own.stream().map(TicketItem::findingCode).distinct().toList();
        var outcome = outcomes.size() == 1 ? outcomes.getFirst() : Outcome.MIXED;
        var code = codes.size() == 1 ? codes.getFirst() : "several-items";
        if (outcome == null || code == null) throw new IllegalStateException("an item ended without an outcome");
        return new Findings(outcome, code, null);
    }

    /** The whole is done when each of its parts is. */
    static final class ItemsWithoutOutcome extends Conflict {
        ItemsWithoutOutcome(long open) {
            super("items-without-outcome", open + " of the ticket's items have no outcome yet.");
        }
    }

    static final class TooManyItems extends RuleViolated {
        TooManyItems() {
            super("too-many-items", "A ticket has " + MOST + " items at most.");
        }
    }
}
