package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.PreconditionFailed;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.ticket.TicketDesk.Shown;

/** Many changes at once: each is made in a transaction of its own, so what is refused keeps nothing else back. */
@ApplicationScoped
class BulkUseCases {
    private final TicketUseCases tickets;
    private final PersonalData personalData;

    BulkUseCases(TicketUseCases tickets, PersonalData personalData) {
        this.tickets = tickets;
        this.personalData = personalData;
    }

    BulkView change(BulkChange asked, Actor actor) {
        return new BulkView(
                asked.items().stream().map(item -> change(item, actor)).toList());
    }

    private BulkView.Item change(BulkChange.Item item, Actor actor) {
        try {
            if (!item.saysOneThing()) throw new OneThing();
            var shown = apply(item, IfMatch.of("\"" + item.version() + "\""), actor);
            return BulkView.Item.done(item.id(), shown.ticket().version());
        } catch (Problem refusal) {
            return refused(item.id(), refusal);
        }
    }

    private Shown apply(BulkChange.Item item, IfMatch expected, Actor actor) {
        var id = item.id();
        if (item.assignee() != null) return tickets.assign(id, expected, item.assignee(), actor);
        if (item.priority() != null) return tickets.changePriority(id, expected, item.priority(), actor);
        Function<String, byte[]> seal = note -> personalData.seal(TicketDesk.NOTE, id.value(), note);
        var move = item.transition();
        if (move == null) throw new OneThing();
        return tickets.move(id, expected, move.transition(seal), actor);
    }

    private static BulkView.Item refused(TicketId ticket, Problem refusal) {
        return new BulkView.Item(ticket, status(refusal), null, refusal.code(), refusal.detail(), refusal.violations());
    }

    private static int status(Problem refusal) {
        return switch (refusal) {
            case Forbidden forbidden -> 403;
            case NotFound missing -> 404;
            case Conflict conflict -> 409;
            case PreconditionFailed stale -> 412;
            case RuleViolated violated -> 422;
            default -> 400;
        };
    }

    /** An item says what is to be changed, and no more than one thing. */
    static final class OneThing extends RuleViolated {
        OneThing() {
            super("one-change", "Tell one of assignee, priority and transition.");
        }
    }
}
