package org.aftersales.loyalty.reward;

import org.aftersales.kit.domain.Lifecycle;

/** What may become of a voucher. That its day is over is no state: it is judged when somebody wants to use it. */
enum VoucherStatus {
    ISSUED,
    /** Kept for one order, until a moment. */
    RESERVED,
    REDEEMED,
    /** What it was issued for was taken back. */
    CANCELLED;

    private static final Lifecycle<VoucherStatus> LIFECYCLE = Lifecycle.of(VoucherStatus.class)
            .from(ISSUED, RESERVED, CANCELLED)
            .from(RESERVED, REDEEMED, ISSUED)
            .from(REDEEMED, ISSUED)
            .build();

    static Lifecycle<VoucherStatus> lifecycle() {
        return LIFECYCLE;
    }

    VoucherStatus to(VoucherStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
