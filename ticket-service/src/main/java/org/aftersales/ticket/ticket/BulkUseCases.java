package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.FailureAnswer;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.ticket.TicketDesk.Shown;
import org.jboss.logging.Logger;

/** Many changes at once: each is made in a transaction of its own, so what is refused keeps nothing else back. */
@ApplicationScoped
class BulkUseCases {
    private static final Logger LOG = Logger.getLogger(BulkUseCases.class);

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
        } catch (RuntimeException failure) { // whatever it is: the others are changed for themselves
            return refused(item.id(), failure);
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

    private static BulkView.Item refused(TicketId ticket, RuntimeException failure) {
        var answer = FailureAnswer.of(failure);
        if (answer.isOurs()) LOG.errorf(failure, "answered %d on ticket %s", answer.status(), ticket.value());
        return BulkView.Item.refused(ticket, answer);
    }

    /** An item says what is to be changed, and no more than one thing. */
    static final class OneThing extends RuleViolated {
        OneThing() {
            super("one-change", "Tell one of assignee, priority and transition.");
        }
    }
}
