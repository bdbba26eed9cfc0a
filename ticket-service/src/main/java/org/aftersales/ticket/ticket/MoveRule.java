package org.aftersales.ticket.ticket;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.ticket.Transition.Part;
import org.jspecify.annotations.Nullable;

/**
 * A move in the life of a kind.
 *
 * @param roles who may take it
 * @param needs what it has to be told
 */
record MoveRule(TicketStatus from, TicketStatus to, Set<String> roles, Set<Part> needs) {

    TicketStep step() {
        return TicketStep.between(from, to);
    }

    boolean permits(Set<String> callersRoles) {
        return callersRoles.stream().anyMatch(roles::contains);
    }

    /** Refuses an actor who may not take this move, or not on work that is given to this assignee. */
    MoveRule guarded(Actor actor, @Nullable String assignee) {
        if (!permits(actor.roles())) {
            throw new Forbidden(
                    "role-not-permitted", "The roles of the caller do not permit this step: " + step() + ".");
        }
        actor.guardWork(assignee);
        return this;
    }

    /** Refuses a transition that lacks what this move needs, or says what belongs to another. */
    void check(Transition asked) {
        var given = asked.given();
        var faults = Arrays.stream(Part.values())
                .flatMap(part -> fault(part, given.contains(part)).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new RuleViolated("wrong-fields", "This step needs other fields: " + step() + ".", faults);
        }
    }

    private Optional<Violation> fault(Part part, boolean given) {
        var pointer = "/" + part.field();
        if (needs.contains(part)) {
            return given
                    ? Optional.empty()
                    : Optional.of(new Violation(pointer, "required", "Needed to " + step() + "."));
        }
        var welcome = part == Part.REASON || !given; // a reason may always be given
        return welcome
                ? Optional.empty()
                : Optional.of(new Violation(pointer, "not-applicable", "Not for " + step() + "."));
    }
}
