package org.aftersales.warranty.returns;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit, or a part of its price, goes back for money.
 *
 * <p>Invariants: a unit has one return at a time that is not over, and a reference is used once per retailer
 * (constraints have the last word); money goes back once for each return, in the currency of the price; all returns of a
 * unit, and of those that it was given in place of, never pay back more than its price. Who pays back holds the unit's
 * row: of two at once the second sees what the first has left. The goods' own story is the unit's: {@code returned}.
 */
@Entity
@Table(name = "unit_return")
@Topic("warranty.returns")
class UnitReturn extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReturnId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unitId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "sold_unit_id"))
    private UnitId soldUnitId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    private String retailerId;
    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    private boolean keepsGoods;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    private LocalDate requestedOn;

    @Embedded
    private Deadline deadline;

    private BigDecimal price;
    private String currency;
    private BigDecimal refundable;
    private @Nullable BigDecimal refund;
    private @Nullable Instant refundedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionReason rejectionReason;

    private Instant requestedAt;
    private @Nullable Instant endedAt;

    /** That much cannot be paid back. */
    static final class InvalidRefund extends RuleViolated {
        InvalidRefund(String why) {
            super(
                    "invalid-refund",
                    "That cannot be paid back for this unit.",
                    List.of(new Violation("/refund", "invalid-refund", why)));
        }
    }

    /** @param deadline of the policy, on the day on which it was asked for */
    static UnitReturn request(
            ReturnId id, ReturnedGoods goods, RequestReturn asked, LocalDate askedOn, Deadline deadline) {
        var requested = new UnitReturn();
        requested.id = id;
        requested.number = ReadableNumber.mint("RT");
        requested.unitId = goods.unit().id();
        requested.soldUnitId = goods.sold();
        requested.customerId = goods.unit().owner().customerId();
        requested.retailerId = goods.retailer();
        requested.reference = asked.reference();
        requested.reason = asked.reason();
        requested.keepsGoods = Boolean.TRUE.equals(asked.keepsGoods());
        requested.status = ReturnStatus.REQUESTED;
        requested.requestedOn = askedOn;
        requested.deadline = deadline;
        requested.expect(goods);
        return requested;
    }

    UnitReturn at(Instant moment) {
        requestedAt = moment;
        return this;
    }

    /**
     * The money went back.
     *
     * @param goods as they are now
     * @throws InvalidRefund when it is nothing, of another currency, or more than is left of the price
     */
    void refund(Money amount, ReturnedGoods goods, Instant at, Instant now) {
        var refunded = status.to(ReturnStatus.REFUNDED);
        var left = goods.refundable();
        if (!amount.currency().equals(left.currency())) throw new InvalidRefund("must be in " + left.currency());
        if (amount.minor() <= 0) throw new InvalidRefund("must be more than nothing");
        if (amount.exceeds(left)) throw new InvalidRefund("must not be more than " + left.plainAmount());

        expect(goods);
        status = refunded;
        refund = amount.amount();
        refundedAt = at;
        endedAt = now;

        raise(ReturnEvent.Refunded.of(id, goods, amount, at));
    }

    /** Who owned the goods, and what is left of their price, may have changed since it was asked for. */
    private void expect(ReturnedGoods goods) {
        customerId = goods.unit().owner().customerId();
        price = goods.price().amount();
        currency = goods.price().currency();
        refundable = goods.refundable().amount();
    }

    void reject(RejectionReason why, Instant now) {
        status = status.to(ReturnStatus.REJECTED);
        rejectionReason = why;
        endedAt = now;
    }

    void withdraw(Instant now) {
        status = status.to(ReturnStatus.WITHDRAWN);
        endedAt = now;
    }

    /** Whether the sale is undone: the goods came back, or nothing is left of their price. */
    boolean endsCover() {
        return status == ReturnStatus.REFUNDED && (!keepsGoods || refundable.equals(refund));
    }

    @Override
    public UUID key() {
        return id.value();
    }

    UnitId unitId() {
        return unitId;
    }

    ReturnView view() {
        return new ReturnView(
                id,
                number,
                unitId,
                retailerId,
                reference,
                reason,
                keepsGoods,
                status,
                requestedOn,
                ReturnView.WindowView.of(deadline),
                new Money(price, currency),
                new Money(refundable, currency),
                refund == null ? null : new Money(refund, currency),
                refundedAt,
                rejectionReason,
                requestedAt,
                endedAt);
    }

    protected UnitReturn() {}
}
