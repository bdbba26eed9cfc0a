package org.aftersales.warranty.conflict;

import java.util.Arrays;
import java.util.List;

/** Why a conflict was decided as it was. */
enum RulingReason {
    PROOF_INSUFFICIENT(ConflictStatus.KEPT),
    HOLDER_PROVED(ConflictStatus.KEPT),
    CLAIMANT_MISTAKEN(ConflictStatus.KEPT),
    CLAIMANT_PROVED(ConflictStatus.TRANSFERRED),
    HOLDER_AGREED(ConflictStatus.TRANSFERRED),
    REGISTERED_IN_ERROR(ConflictStatus.TRANSFERRED),
    SERIAL_MISTYPED(ConflictStatus.CORRECTED),
    BOXES_SWAPPED(ConflictStatus.CORRECTED);

    private final ConflictStatus outcome;

    RulingReason(ConflictStatus outcome) {
        this.outcome = outcome;
    }

    static List<RulingReason> forOutcome(ConflictStatus outcome) {
        return Arrays.stream(values())
                .filter(reason -> reason.outcome == outcome)
                .toList();
    }

    boolean explains(ConflictStatus decided) {
        return outcome == decided;
    }
}
