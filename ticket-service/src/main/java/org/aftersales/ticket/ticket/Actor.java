package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.Set;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.tenant.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a ticket. Technicians do the work they took or were given; agents and managers also steer the
 * work of others; customers and retailers do what the lifecycle leaves to them with the tickets they see.
 *
 * @param subject the opaque id in their token
 */
record Actor(String subject, Set<String> roles) {

    /** Refuses to give the work to somebody: technicians only take, and only what nobody has. */
    void guardAssignment(String toWhom, @Nullable String presentAssignee) {
        if (steersOthers()) return;

        if (!subject.equals(toWhom)) throw new OnlyForOneself();
        if (presentAssignee != null && !subject.equals(presentAssignee)) throw new AlreadyAssigned();
    }

    /** Refuses to do the work of somebody else. */
    void guardWork(@Nullable String assignee) {
        if (!mayWorkOn(assignee)) throw new NotTheAssignee();
    }

    boolean mayWorkOn(@Nullable String assignee) {
        return !roles.contains(Roles.TECHNICIAN) || steersOthers() || subject.equals(assignee);
    }

    /**
     * Refuses to call for more urgency than theirs to tell: customers none beyond the usual, retailers not the greatest.
     *
     * @param given what it has without them
     */
    void guardUrgency(@Nullable Priority asked, Priority given) {
        if (asked != null && most().atLeast(given).compareTo(asked) < 0) throw new OpenTicket.TermsOfOnesOwn();
    }

    private Priority most() {
        if (roles.contains(Roles.CUSTOMER)) return Priority.NORMAL;
        return roles.contains(Roles.RETAILER) ? Priority.HIGH : Priority.URGENT;
    }

    Cause cause(@Nullable String reason, Instant now) {
        return new Cause(subject, reason, now);
    }

    private boolean steersOthers() {
        return roles.contains(Roles.AGENT) || roles.contains(Roles.MANAGER);
    }

    /** Technicians take work for themselves; agents and managers give it to others. */
    static final class OnlyForOneself extends Forbidden {
        OnlyForOneself() {
            super("only-for-oneself", "A technician takes work; agents and managers give it to others.");
        }
    }

    /** Work is not taken out of another's hands by whoever comes by. */
    static final class AlreadyAssigned extends Conflict {
        AlreadyAssigned() {
            super("already-assigned", "Somebody has this work; an agent or a manager hands it on.");
        }
    }

    /** Technicians move the tickets that were assigned to them. */
    static final class NotTheAssignee extends Forbidden {
        NotTheAssignee() {
            super("not-the-assignee", "A technician moves the tickets that are assigned to them.");
        }
    }
}
