package org.aftersales.loyalty.reward;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;

/**
 * A voucher that a member was given.
 *
 * @param code what is typed at a till
 * @param status RESERVED also after the reservation has ended, until somebody else reserves it
 */
record CouponView(
        UUID voucherId, String code, Occasion occasion, Money worth, VoucherStatus status, Instant expiresAt) {
    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "a coupon";
    }
}
