package org.aftersales.warranty.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as staff and its claimant read it.
 *
 * @param number to be read out
 * @param gtin of the label that was claimed
 * @param serial of the label that was claimed, whatever the unit's serial is by now
 * @param parties for staff alone: neither party learns who the other is
 */
record ConflictView(
        UUID id,
        String number,
        ConflictStatus status,
        String gtin,
        String serial,
        ConflictReason reason,
        @Nullable String statement,
        List<UUID> proofs,
        Instant openedAt,
        @Nullable RulingReason decisionReason,
        @Nullable String decisionNote,
        @Nullable Instant endedAt,
        @Nullable Parties parties) {

    /** @param holder who has the unit in the register, or had it when the conflict ended */
    record Parties(UnitId unitId, CustomerId holder, CustomerId claimant) {}

    static ConflictView of(OpenedConflict opened, boolean forStaff) {
        var conflict = opened.conflict();
        var parties = new Parties(conflict.unitId(), conflict.holder(), conflict.claimant());
        return new ConflictView(
                conflict.id(),
                conflict.number(),
                conflict.status(),
                conflict.item().gtin().value(),
                conflict.item().serial().value(),
                conflict.reason(),
                opened.statement(),
                conflict.proofs(),
                conflict.openedAt(),
                conflict.decisionReason(),
                opened.note(),
                conflict.endedAt(),
                forStaff ? parties : null);
    }
}
