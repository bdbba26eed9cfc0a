package org.aftersales.ticket.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Roles;

/** What may be merged, and until when that may be taken back. */
final class MergeRules {
    /** As long as a telephone may be without a network and still bring what was done. */
    static final Duration UNDO_WITHIN = Duration.ofDays(7);

    private MergeRules() {}

    /** @param acrossCustomers whether somebody has said that they mean to merge tickets of different customers */
    static void guard(Ticket ticket, Ticket into, boolean acrossCustomers, Actor actor) {
        if (ticket.key().equals(into.key())) throw new IntoItself();
        if (into.standing().goesOnAs().isPresent()) throw new IntoMerged(into);
        if (!into.isOpen()) throw new Life.WorkIsOver();
        var concern = ticket.work().concern();
        if (concern.claimId() != null || concern.complaintId() != null) throw new AnswersOthers();
        var same = concern.customerId().equals(into.work().concern().customerId());
        var mayCross = acrossCustomers && actor.roles().contains(Roles.MANAGER);
        if (!same && !mayCross) throw new OtherCustomer();
    }

    static void guardUndo(Ticket ticket, Instant now) {
        if (ticket.standing().goesOnAs().isEmpty()) throw new NotMerged();
        if (now.isAfter(ticket.lastStep().cause().at().plus(UNDO_WITHIN))) throw new TooLateToUndo();
    }

    /** There is nothing to merge. */
    static final class IntoItself extends RuleViolated {
        IntoItself() {
            super(
                    "into-itself",
                    "A ticket is merged into another one.",
                    List.of(new Violation("/into", "into-itself", "is the ticket itself")));
        }
    }

    /** Nobody follows a chain. */
    static final class IntoMerged extends Conflict {
        IntoMerged(Ticket into) {
            super(
                    "into-merged",
                    "That ticket goes on as " + into.standing().goesOnAs().orElseThrow() + "; merge into that.");
        }
    }

    /** What leads others to itself does not lead them on. */
    static final class LeadsOthers extends Conflict {
        LeadsOthers() {
            super(
                    "leads-others",
                    "Other tickets go on as this one; merge that one into this, or take those out first.");
        }
    }

    /** Another service waits for the end of exactly this work. */
    static final class AnswersOthers extends Conflict {
        AnswersOthers() {
            super("answers-a-claim", "This ticket answers a claim or a complaint; merge the other one into it.");
        }
    }

    /** What one customer wrote is nothing for another. */
    static final class OtherCustomer extends RuleViolated {
        OtherCustomer() {
            super(
                    "other-customer",
                    "The tickets are of different customers; a manager may merge them and has to say so.",
                    List.of(new Violation("/into", "other-customer", "of another customer")));
        }
    }

    /** It belongs to what it belonged to until that is taken back. */
    static final class Merged extends Conflict {
        Merged() {
            super("merged", "A ticket that goes on as another one keeps its links; link the other one.");
        }
    }

    static final class NotMerged extends Conflict {
        NotMerged() {
            super("not-merged", "This ticket goes on as no other.");
        }
    }

    static final class TooLateToUndo extends Conflict {
        TooLateToUndo() {
            super("too-late-to-undo", "It was merged more than " + UNDO_WITHIN.toDays() + " days ago.");
        }
    }
}
