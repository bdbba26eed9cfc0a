package org.aftersales.loyalty.reward;

import org.aftersales.kit.domain.Lifecycle;

/**
 * What may become of a voucher. Nobody can use it after its day, which is judged when they want to; that it has expired is
 * told a little later.
 */
enum VoucherStatus {
    ISSUED,
    /** Kept for one order, until a moment. */
    RESERVED,
    REDEEMED,
    /** Its day was over before anybody used it. The points for it can still be given back, by staff. */
    EXPIRED,
    /** What it was issued for was taken back. */
    CANCELLED,
    /** Staff keeps everybody from using it, for a reason; its day comes all the same. */
    BLOCKED;

    private static final Lifecycle<VoucherStatus> LIFECYCLE = Lifecycle.of(VoucherStatus.class)
            .from(ISSUED, RESERVED, EXPIRED, CANCELLED, BLOCKED)
            .from(RESERVED, REDEEMED, ISSUED)
            .from(REDEEMED, ISSUED)
            .from(EXPIRED, CANCELLED)
            .from(BLOCKED, ISSUED, CANCELLED)
            .build();

    static Lifecycle<VoucherStatus> lifecycle() {
        return LIFECYCLE;
    }

    VoucherStatus to(VoucherStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
