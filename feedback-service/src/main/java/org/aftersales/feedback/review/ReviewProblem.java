package org.aftersales.feedback.review;

import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What cannot be done with a review. */
final class ReviewProblem {
    private ReviewProblem() {}

    /** Owners write about what is registered as theirs. */
    static final class NotYours extends RuleViolated {
        NotYours() {
            super(
                    "not-your-unit",
                    "Name a unit that is registered as yours.",
                    List.of(new Violation("/unitId", "not-your-unit", "not one of yours")));
        }
    }

    /** One review for each unit; it can be changed. */
    static final class Reviewed extends Conflict {
        Reviewed() {
            super("already-reviewed", "You have written about this unit; change what you wrote.");
        }
    }

    static final class NothingToDecide extends Conflict {
        NothingToDecide() {
            super("nothing-to-decide", "Somebody has decided about these words already.");
        }
    }

    static final class NotPublished extends Conflict {
        NotPublished() {
            super("not-published", "There is nothing published to reply to.");
        }
    }
}
