package org.aftersales.warranty.block;

import org.aftersales.kit.domain.Lifecycle;
import org.aftersales.warranty.unit.BlockKind;

/** How an entry of the list stands: LISTED while no unit is known to bear its label, then what its kind asks for. */
enum BlockStatus {
    LISTED,
    IN_REVIEW,
    FLAGGED,
    CONFIRMED,
    LIFTED;

    private static final Lifecycle<BlockStatus> LIFECYCLE = Lifecycle.of(BlockStatus.class)
            .from(LISTED, IN_REVIEW, FLAGGED, LIFTED)
            .from(IN_REVIEW, LISTED, CONFIRMED, LIFTED)
            .from(FLAGGED, LISTED, LIFTED)
            .from(CONFIRMED, LISTED, LIFTED)
            .build();

    static Lifecycle<BlockStatus> lifecycle() {
        return LIFECYCLE;
    }

    BlockStatus to(BlockStatus next) {
        return LIFECYCLE.move(this, next);
    }

    /** A recall concerns a unit whoever owns it; a theft has to be looked into. */
    static BlockStatus ofRegistered(BlockKind kind) {
        return switch (kind) {
            case RECALLED -> FLAGGED;
            case STOLEN -> IN_REVIEW;
        };
    }
}
