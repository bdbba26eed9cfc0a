package org.aftersales.warranty.voiding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /v1/voidings/{id}/decision}.
 *
 * @param note for the owner whom it concerns: who has appealed, else who owns the unit now. Who owns it later reads the
 *     reason only; it never leaves by events
 */
record DecideVoiding(
        @NotNull Choice decision,
        @NotNull DecisionReason reason,
        @Nullable @Size(min = 1, max = 4000) String note) {

    enum Choice {
        UPHOLD(VoidingStatus.UPHELD),
        REINSTATE(VoidingStatus.REVERSED);

        private final VoidingStatus outcome;

        Choice(VoidingStatus outcome) {
            this.outcome = outcome;
        }
    }

    /** @throws RuleViolated when the reason does not explain the decision */
    VoidingStatus outcome() {
        if (reason.explains(decision.outcome)) return decision.outcome;
        throw new RuleViolated(
                "reason-not-applicable",
                "This reason does not explain this decision.",
                List.of(new Violation(
                        "/reason", "reason-not-applicable", "one of " + DecisionReason.forOutcome(decision.outcome))));
    }
}
