package org.aftersales.warranty.claim;

import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.claim.ClaimReason.Use;

/** A decision with a reason that is unknown or explains something else, such as an approval because of misuse. */
final class ReasonNotApplicable extends RuleViolated {

    ReasonNotApplicable(Use use) {
        super(
                "reason-not-applicable",
                "The reason does not explain this decision.",
                List.of(new Violation(
                        "/reasonCode",
                        "reason-not-applicable",
                        "must be one of " + String.join(", ", ClaimReason.codesFor(use)))));
    }

    static void unless(ClaimReason reason, Use use) {
        if (!reason.serves(use)) throw new ReasonNotApplicable(use);
    }
}
