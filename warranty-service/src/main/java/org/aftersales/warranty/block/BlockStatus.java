package org.aftersales.warranty.block;

import org.aftersales.kit.domain.Lifecycle;
import org.aftersales.warranty.unit.BlockKind;

/** How an entry of the list stands: LISTED until its unit is registered, then what its kind asks for. */
enum BlockStatus {
    LISTED,
    IN_REVIEW,
    FLAGGED,
    CONFIRMED,
    LIFTED;

    private static final Lifecycle<BlockStatus> LIFECYCLE = Lifecycle.of(BlockStatus.class)
            .from(LISTED, IN_REVIEW, FLAGGED, LIFTED)
            .from(IN_REVIEW, CONFIRMED, LIFTED)
            .from(FLAGGED, LIFTED)
            .from(CONFIRMED, LIFTED)
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
