package org.aftersales.warranty.voiding;

import java.util.Arrays;
import java.util.List;

/** Why a case was decided as it was. */
enum DecisionReason {
    EVIDENCE_STANDS(VoidingStatus.UPHELD),
    NOTHING_NEW(VoidingStatus.UPHELD),
    EVIDENCE_REFUTED(VoidingStatus.REVERSED),
    VOIDED_IN_ERROR(VoidingStatus.REVERSED),
    GOODWILL(VoidingStatus.REVERSED);

    private final VoidingStatus outcome;

    DecisionReason(VoidingStatus outcome) {
        this.outcome = outcome;
    }

    static List<DecisionReason> forOutcome(VoidingStatus outcome) {
        return Arrays.stream(values())
                .filter(reason -> reason.outcome == outcome)
                .toList();
    }

    boolean explains(VoidingStatus decided) {
        return outcome == decided;
    }
}
