package org.aftersales.warranty.voiding;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.VoidReason;
import org.jspecify.annotations.Nullable;

/**
 * A case as those who see the unit read it.
 *
 * @param appeal the owner's words, for staff and for the one who wrote them
 * @param decisionReason for everybody who sees the unit, whoever owns it by now
 * @param decisionNote what staff has written to the owner of that time, for staff and for them
 */
record VoidingView(
        UUID id,
        UnitId unitId,
        VoidingStatus status,
        VoidReason reason,
        String evidence,
        Instant voidedAt,
        @Nullable Instant appealedAt,
        @Nullable String appeal,
        @Nullable DecisionReason decisionReason,
        @Nullable String decisionNote,
        @Nullable Instant decidedAt) {

    static VoidingView of(OpenedVoiding opened) {
        var voiding = opened.voiding();
        return new VoidingView(
                voiding.id(),
                voiding.unitId(),
                voiding.status(),
                voiding.reason(),
                voiding.evidence(),
                voiding.voidedAt(),
                voiding.appealedAt(),
                opened.appeal(),
                voiding.decisionReason(),
                opened.note(),
                voiding.decidedAt());
    }
}
