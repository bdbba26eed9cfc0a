package org.aftersales.feedback.complaint;

import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What cannot be done with a complaint. */
final class ComplaintProblem {
    private ComplaintProblem() {}

    /** Nothing is owed any more. */
    static final class Over extends Conflict {
        Over() {
            super("complaint-over", "The complaint is resolved or closed.");
        }
    }

    /** It was taken back, is another one, or is nobody's any more. */
    static final class NothingToGive extends Conflict {
        NothingToGive() {
            super(
                    "nothing-to-give",
                    "The complaint was withdrawn, is about what another is about, or has no customer any more.");
        }
    }

    /** To do nothing is no proposal. */
    static final class NothingProposed extends RuleViolated {
        NothingProposed() {
            super(
                    "nothing-proposed",
                    "Propose what will put it right.",
                    List.of(new Violation("/remedy", "nothing-proposed", "not NOT_PUT_RIGHT")));
        }
    }

    /** Whom nobody tried to reach is not unreachable. */
    static final class NobodyTried extends RuleViolated {
        NobodyTried() {
            super("nobody-tried", "Try to reach the customer first, and say so.");
        }
    }

    /** Whether somebody was erased is told by whoever erases. */
    static final class NotForStaff extends RuleViolated {
        NotForStaff() {
            super(
                    "not-for-staff",
                    "Give a reason that staff can know.",
                    List.of(new Violation("/reason", "not-for-staff", "not ERASED")));
        }
    }

    /** Nobody could be told anything. */
    static final class Erased extends RuleViolated {
        Erased() {
            super("customer-erased", "The customer was erased.");
        }
    }

    /** One bad experience is one complaint. */
    static final class OpenAlready extends Conflict {
        OpenAlready(String number) {
            super("complaint-open", "There is an open complaint about this: " + number + ".");
        }
    }

    /** What happened, happened to one customer. */
    static final class NotTheirs extends RuleViolated {
        NotTheirs() {
            super(
                    "not-their-complaint",
                    "Name another complaint of the same customer.",
                    List.of(new Violation("/sameAs", "not-their-complaint", "not one of this customer's")));
        }
    }

    /** A customer complains about what belongs to them. */
    static final class NotYours extends RuleViolated {
        NotYours() {
            super(
                    "not-your-unit",
                    "Name a unit that is registered as yours.",
                    List.of(new Violation("/unitId", "not-your-unit", "not one of yours")));
        }
    }
}
