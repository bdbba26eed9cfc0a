package org.aftersales.loyalty.reward;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A code that is worth something, once.
 *
 * <p>Invariants: it is reserved for one order at a time, and redeemed only for the order that has reserved it; a
 * reservation that has ended is none. The hardest race is a code that many use at once: they lock the row, and whoever
 * comes second finds it reserved.
 */
@Entity
@Table(name = "voucher")
@Topic("loyalty.vouchers")
class Voucher extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private VoucherId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "redemption_id"))
    private @Nullable RedemptionId redemptionId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId memberId;

    @Enumerated(EnumType.STRING)
    private @Nullable Occasion occasion;

    private @Nullable UUID occasionId;
    private byte[] codeHash;
    private byte @Nullable [] code;
    private long worthMinor;
    private String worthCurrency;

    @Enumerated(EnumType.STRING)
    private VoucherStatus status;

    private @Nullable String reservedFor;
    private @Nullable String reservedBy;
    private @Nullable Instant reservedUntil;
    private Instant expiresAt;
    private Instant issuedAt;
    private Instant changedAt;

    @Embedded
    private @Nullable VoucherBlock block;

    /** Points were spent on it. */
    static Voucher issue(VoucherId id, VoucherCode code, Redemption paid, VoucherTerms terms, Instant now) {
        var voucher = of(id, code, paid.memberId(), terms, now);
        voucher.redemptionId = paid.id();
        voucher.raise(new VoucherEvent.Issued(id, paid.id(), paid.memberId(), terms.worth(), terms.expiresAt(), now));
        return voucher;
    }

    /** A member is given it, without points. */
    static Voucher give(VoucherId id, VoucherCode code, GivenVoucher given, VoucherTerms terms, Instant now) {
        var voucher = of(id, code, given.memberId(), terms, now);
        voucher.occasion = given.occasion();
        voucher.occasionId = given.occasionId();
        voucher.code = given.sealedCode();
        voucher.raise(new VoucherEvent.Granted(
                id, given.memberId(), given.occasion(), terms.worth(), terms.expiresAt(), now));
        return voucher;
    }

    private static Voucher of(VoucherId id, VoucherCode code, MemberId member, VoucherTerms terms, Instant now) {
        var voucher = new Voucher();
        voucher.id = id;
        voucher.memberId = member;
        voucher.codeHash = code.hash();
        voucher.worthMinor = terms.worth().minor();
        voucher.worthCurrency = terms.worth().currency();
        voucher.status = VoucherStatus.ISSUED;
        voucher.expiresAt = terms.expiresAt();
        voucher.issuedAt = now;
        voucher.changedAt = now;
        return voucher;
    }

    /** Whether it can be reserved: neither used, nor cancelled, nor over, nor reserved at the moment. */
    boolean usable(Instant now) {
        var free = status == VoucherStatus.ISSUED || status == VoucherStatus.RESERVED && !now.isBefore(reservedUntil);
        return free && now.isBefore(expiresAt);
    }

    /** Keeps it for an order. Who asks sees to it that it is usable. */
    void reserve(String order, String till, Instant until, Instant now) {
        if (status == VoucherStatus.RESERVED) rollBack(now);
        change(VoucherStatus.RESERVED, now);
        reservedFor = order;
        reservedBy = till;
        reservedUntil = until;
        raise(new VoucherEvent.Reserved(id, memberId, worth(), order, until, now));
    }

    /** The order was paid with it. */
    void redeem(Instant now) {
        if (status == VoucherStatus.RESERVED && !now.isBefore(reservedUntil)) throw new ReservationOver();
        change(VoucherStatus.REDEEMED, now);
        raise(new VoucherEvent.Redeemed(id, memberId, worth(), Objects.requireNonNull(reservedFor), now));
    }

    /** The order was given up, or goes back: it can be used again until its day. */
    void rollBack(Instant now) {
        change(VoucherStatus.ISSUED, now);
        raise(new VoucherEvent.RolledBack(id, memberId, worth(), Objects.requireNonNull(reservedFor), now));
        reservedFor = null;
        reservedUntil = null;
    }

    /** The points that were given for it are the member's again. */
    void cancel(Instant now) {
        if (status == VoucherStatus.RESERVED && !now.isBefore(reservedUntil)) rollBack(now);
        change(VoucherStatus.CANCELLED, now);
        raise(new VoucherEvent.Cancelled(id, memberId, worth(), now));
    }

    /** Its day is over, and no order has it any more. What was given for it stays spent. */
    void expire(Instant now) {
        if (status == VoucherStatus.RESERVED) rollBack(now);
        change(VoucherStatus.EXPIRED, now);
        raise(new VoucherEvent.Expired(id, memberId, redemptionId, worth(), expiresAt, now));
    }

    /** Nobody can use it until somebody says otherwise, also no order that has it reserved. */
    void block(BlockReason reason, String by, Instant now) {
        if (status == VoucherStatus.RESERVED) rollBack(now);
        change(VoucherStatus.BLOCKED, now);
        reservedBy = null; // the till learns no more of it than of a code that never was
        block = new VoucherBlock(reason, by, now);
        raise(new VoucherEvent.Blocked(id, memberId, worth(), reason, now));
    }

    /** It can be used again, until its day. */
    void unblock(Instant now) {
        if (status != VoucherStatus.BLOCKED) throw new NotBlocked();
        change(VoucherStatus.ISSUED, now);
        raise(new VoucherEvent.Unblocked(id, memberId, worth(), now));
    }

    boolean reservedAt(String till) {
        return till.equals(reservedBy);
    }

    VoucherView view() {
        return new VoucherView(id.value(), worth(), status, reservedFor, reservedUntil, expiresAt);
    }

    VoucherRecordView recorded() {
        return new VoucherRecordView(id.value(), memberId.value(), worth(), status, issuedAt, expiresAt, block);
    }

    CouponView coupon(String text) {
        return new CouponView(id.value(), text, Objects.requireNonNull(occasion), worth(), status, expiresAt);
    }

    byte[] sealedCode() {
        return Objects.requireNonNull(code).clone();
    }

    private void change(VoucherStatus next, Instant now) {
        status = status.to(next);
        changedAt = now;
        block = null;
    }

    private Money worth() {
        return Money.ofMinor(worthMinor, worthCurrency);
    }

    VoucherId id() {
        return id;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    protected Voucher() {}
}
