package org.aftersales.warranty.conflict;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /v1/conflicts/{id}/decision}.
 *
 * @param note for the claimant; says nothing of the holder, and never leaves by events
 * @param serial the holder's right serial, with CORRECT and with nothing else
 */
record DecideConflict(
        @NotNull Ruling decision,
        @NotNull RulingReason reason,
        @Nullable @Size(min = 1, max = 4000) String note,
        @Nullable @Size(max = 400) String serial) {

    enum Ruling {
        KEEP(ConflictStatus.KEPT),
        TRANSFER(ConflictStatus.TRANSFERRED),
        CORRECT(ConflictStatus.CORRECTED);

        private final ConflictStatus outcome;

        Ruling(ConflictStatus outcome) {
            this.outcome = outcome;
        }
    }

    /** @throws RuleViolated when the reason does not explain the decision, or the serial does not go with it */
    ConflictStatus outcome() {
        if (!reason.explains(decision.outcome)) {
            throw refused(
                    "reason-not-applicable",
                    "This reason does not explain this decision.",
                    new Violation(
                            "/reason", "reason-not-applicable", "one of " + RulingReason.forOutcome(decision.outcome)));
        }
        if ((decision == Ruling.CORRECT) != (serial != null && !serial.isBlank())) {
            throw refused(
                    "serial-not-applicable",
                    "A serial goes with CORRECT, and with nothing else.",
                    new Violation(
                            "/serial", "serial-not-applicable", "is required with CORRECT and unknown otherwise"));
        }
        return decision.outcome;
    }

    SerialNumber correctSerial() {
        return SerialNumber.normalise(serial == null ? "" : serial);
    }

    private static RuleViolated refused(String code, String detail, Violation violation) {
        return new RuleViolated(code, detail, List.of(violation));
    }
}
