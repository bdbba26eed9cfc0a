package org.aftersales.warranty.block;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.warranty.unit.BlockKind;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** @param unitId null until the unit is registered */
record BlockView(
        UUID id,
        String gtin,
        String serial,
        BlockKind kind,
        String reference,
        BlockStatus status,
        @Nullable UnitId unitId,
        Instant placedAt,
        @Nullable Instant metAt,
        @Nullable LiftReason liftReason,
        @Nullable Instant endedAt) {

    static BlockView of(Block block) {
        return new BlockView(
                block.id(),
                block.gtin().value(),
                block.serial().value(),
                block.kind(),
                block.reference(),
                block.status(),
                block.unitId(),
                block.placedAt(),
                block.metAt(),
                block.liftReason(),
                block.endedAt());
    }
}
