package org.aftersales.warranty.conflict;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person wrote when they said that a unit is theirs, for their own records. */
public record ToldConflict(
        UUID conflictId,
        String gtin,
        String serial,
        @Nullable String statement,
        @Nullable String decisionNote,
        Instant openedAt) {

    static ToldConflict of(OpenedConflict opened) {
        var conflict = opened.conflict();
        return new ToldConflict(
                conflict.id(),
                conflict.item().gtin().value(),
                conflict.item().serial().value(),
                opened.statement(),
                opened.note(),
                conflict.openedAt());
    }
}
