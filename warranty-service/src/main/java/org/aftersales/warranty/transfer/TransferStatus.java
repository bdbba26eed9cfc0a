package org.aftersales.warranty.transfer;

import org.aftersales.kit.domain.Lifecycle;

/** How an offer stands. The unit changes hands with ACCEPTED and in no other state. */
enum TransferStatus {
    OFFERED,
    ACCEPTED,
    WITHDRAWN,
    EXPIRED;

    private static final Lifecycle<TransferStatus> LIFECYCLE = Lifecycle.of(TransferStatus.class)
            .from(OFFERED, ACCEPTED, WITHDRAWN, EXPIRED)
            .build();

    static Lifecycle<TransferStatus> lifecycle() {
        return LIFECYCLE;
    }

    TransferStatus to(TransferStatus next) {
        return LIFECYCLE.move(this, next);
    }

    boolean isOver() {
        return this != OFFERED;
    }
}
