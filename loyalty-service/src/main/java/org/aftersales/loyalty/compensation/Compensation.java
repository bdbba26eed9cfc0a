package org.aftersales.loyalty.compensation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An approved compensation, under the id that it was approved with: however often it is asked for, it is one row, one
 * posting and one answer. What is credited is what was asked for first.
 */
@Entity
@Table(name = "compensation")
@Topic("loyalty.compensations")
class Compensation extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CompensationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private @Nullable MemberId memberId;

    private long points;

    @Enumerated(EnumType.STRING)
    private CompensationStatus status;

    private Instant approvedAt;
    private Instant creditBy;
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Refusal refusal;

    static Compensation of(CompensationOrder order) {
        var compensation = new Compensation();
        compensation.id = new CompensationId(order.id());
        compensation.customerId = order.customerId();
        compensation.points = order.points().value();
        compensation.status = CompensationStatus.WAITING;
        compensation.approvedAt = order.approvedAt();
        compensation.creditBy = order.creditBy();
        return compensation;
    }

    void credited(MemberId member, Instant now) {
        status = status.to(CompensationStatus.CREDITED);
        memberId = member;
        settledAt = now;
    }

    void refuse(Refusal why, Instant now) {
        status = status.to(CompensationStatus.REFUSED);
        refusal = why;
        settledAt = now;
    }

    /** Tells what has become of it, to whoever asked and however often. */
    void answer() {
        raise(
                switch (status) {
                    case WAITING -> new CompensationEvent.Waiting(id, customerId, points(), creditBy);
                    case CREDITED -> new CompensationEvent.Credited(id, customerId, memberId, points(), settledAt);
                    case REFUSED -> new CompensationEvent.Refused(id, customerId, refusal, settledAt);
                });
    }

    ToldCompensation told() {
        return new ToldCompensation(
                id.value(),
                customerId.value(),
                points,
                status.name(),
                approvedAt,
                settledAt,
                refusal == null ? null : refusal.name());
    }

    boolean isWaiting() {
        return status == CompensationStatus.WAITING;
    }

    boolean isLate(Instant now) {
        return !now.isBefore(creditBy);
    }

    CustomerId customerId() {
        return customerId;
    }

    Points points() {
        return new Points(points);
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant creditBy() {
        return creditBy;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected Compensation() {}
}
