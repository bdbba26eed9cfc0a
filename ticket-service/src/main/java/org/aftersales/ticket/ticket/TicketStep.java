package org.aftersales.ticket.ticket;

import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.ticket.Transition.Part;

/** The moves of the lifecycle that people ask for by name: who may take each and what it has to be told. */
enum TicketStep {
    START(Set.of(AGENT, TECHNICIAN, MANAGER)),
    WAIT(Set.of(AGENT, TECHNICIAN, MANAGER), Part.WAITING_FOR),
    RESUME(Set.of(AGENT, TECHNICIAN, MANAGER)),
    RESOLVE(Set.of(AGENT, TECHNICIAN, MANAGER), Part.FINDINGS),
    CLOSE(Set.of(AGENT, TECHNICIAN, MANAGER)),
    REOPEN(Set.of(AGENT, MANAGER), Part.REASON),
    CANCEL(Set.of(AGENT, MANAGER), Part.REASON);

    private final Set<String> roles;
    private final Set<Part> needed;

    TicketStep(Set<String> roles, Part... needed) {
        this.roles = roles;
        this.needed = Set.of(needed);
    }

    /**
     * The step that leads from one state to the other.
     *
     * @throws org.aftersales.kit.problem.Conflict when the lifecycle has no such move
     */
    static TicketStep between(TicketStatus from, TicketStatus to) {
        return switch (from.to(to)) {
            case IN_PROGRESS -> intoWork(from);
            case WAITING -> WAIT;
            case RESOLVED -> RESOLVE;
            case CLOSED -> CLOSE;
            case CANCELLED -> CANCEL;
            case OPEN, ASSIGNED -> throw new AssigneeNeeded();
        };
    }

    private static TicketStep intoWork(TicketStatus from) {
        return switch (from) {
            case WAITING -> RESUME;
            case RESOLVED -> REOPEN;
            case OPEN, ASSIGNED, IN_PROGRESS, CLOSED, CANCELLED -> START;
        };
    }

    /** Refuses an actor who may not take this step. */
    void guard(Actor actor) {
        if (actor.roles().stream().noneMatch(roles::contains)) {
            throw new Forbidden("role-not-permitted", "The roles of the caller do not permit this step: " + this + ".");
        }
    }

    /** Refuses a transition that lacks what this step needs, or says what belongs to another step. */
    void check(Transition asked) {
        var given = asked.given();
        var faults = Arrays.stream(Part.values())
                .flatMap(part -> fault(part, given.contains(part)).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new RuleViolated("wrong-fields", "This step needs other fields: " + this + ".", faults);
        }
    }

    private Optional<Violation> fault(Part part, boolean given) {
        var pointer = "/" + part.field();
        if (needed.contains(part)) {
            return given
                    ? Optional.empty()
                    : Optional.of(new Violation(pointer, "required", "Needed to " + this + "."));
        }
        var welcome = part == Part.REASON || !given; // a reason may always be given
        return welcome
                ? Optional.empty()
                : Optional.of(new Violation(pointer, "not-applicable", "Not for " + this + "."));
    }

    /** A ticket becomes assigned by being given to somebody, and only so. */
    static final class AssigneeNeeded extends RuleViolated {
        AssigneeNeeded() {
            super("assignee-needed", "A ticket is assigned by its assignment resource, which says to whom.");
        }
    }
}
