package org.aftersales.loyalty.reward;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What happens to a voucher; its code is never told. */
sealed interface VoucherEvent extends DomainEvent {

    @EventType("loyalty.voucher.issued.v1")
    record Issued(
            VoucherId voucherId,
            RedemptionId redemptionId,
            MemberId memberId,
            Money worth,
            Instant expiresAt,
            Instant issuedAt)
            implements VoucherEvent {}

    /** A member was given it, without points. */
    @EventType("loyalty.voucher.granted.v1")
    record Granted(
            VoucherId voucherId,
            MemberId memberId,
            Occasion occasion,
            Money worth,
            Instant expiresAt,
            Instant grantedAt)
            implements VoucherEvent {}

    @EventType("loyalty.voucher.reserved.v1")
    record Reserved(
            VoucherId voucherId,
            MemberId memberId,
            Money worth,
            String orderReference,
            Instant reservedUntil,
            Instant reservedAt)
            implements VoucherEvent {}

    @EventType("loyalty.voucher.redeemed.v1")
    record Redeemed(VoucherId voucherId, MemberId memberId, Money worth, String orderReference, Instant redeemedAt)
            implements VoucherEvent {}

    /** It can be used again, until its day. */
    @EventType("loyalty.voucher.rolled-back.v1")
    record RolledBack(VoucherId voucherId, MemberId memberId, Money worth, String orderReference, Instant rolledBackAt)
            implements VoucherEvent {}

    /**
     * Its day was over before anybody used it; the points that were given for it stay spent.
     *
     * @param redemptionId null where a member was given it without points
     * @param expiredAt from when on nobody could use it
     * @param toldAt when somebody saw that
     */
    @EventType("loyalty.voucher.expired.v1")
    record Expired(
            VoucherId voucherId,
            MemberId memberId,
            @Nullable RedemptionId redemptionId,
            Money worth,
            Instant expiredAt,
            Instant toldAt)
            implements VoucherEvent {}

    @EventType("loyalty.voucher.cancelled.v1")
    record Cancelled(VoucherId voucherId, MemberId memberId, Money worth, Instant cancelledAt)
            implements VoucherEvent {}

    /** Nobody can use it until it is unblocked. */
    @EventType("loyalty.voucher.blocked.v1")
    record Blocked(VoucherId voucherId, MemberId memberId, Money worth, BlockReason reason, Instant blockedAt)
            implements VoucherEvent {}

    /** It can be used again, until its day. */
    @EventType("loyalty.voucher.unblocked.v1")
    record Unblocked(VoucherId voucherId, MemberId memberId, Money worth, Instant unblockedAt)
            implements VoucherEvent {}
}
