package org.aftersales.feedback.compensation;

import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What keeps somebody from giving something. */
final class CompensationProblem {
    private CompensationProblem() {}

    /** What happened is compensated once. */
    static final class Compensated extends Conflict {
        Compensated() {
            super("already-compensated", "What happened has a compensation, or one that is being decided about.");
        }
    }

    /** There is nothing to ask for. */
    static final class NotUnderway extends Conflict {
        NotUnderway(CompensationStatus status) {
            super("not-underway", "There is no answer to wait for: it is " + status + ".");
        }
    }

    /** Two people look at what is beyond the authority of one. */
    static final class FourEyes extends Forbidden {
        FourEyes() {
            super("four-eyes", "Somebody else than the proposer decides.");
        }
    }

    /** Whoever decides may not give so much. */
    static final class BeyondAuthority extends Forbidden {
        BeyondAuthority() {
            super("beyond-authority", "This is more than you may give; somebody else decides.");
        }
    }

    /** The budget of the month is spent; nothing goes beyond it. */
    static final class BudgetExhausted extends RuleViolated {
        BudgetExhausted() {
            super(
                    "budget-exhausted",
                    "This is more than what is left of this month's budget.",
                    List.of(new Violation("/points", "budget-exhausted", "more than what is left")));
        }
    }
}
