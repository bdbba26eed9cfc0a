package org.aftersales.warranty.contract;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Further cover that a member gave points for, and what we answered.
 *
 * <p>Invariants: a redemption is answered once, by the unit's {@code extended} or by a refusal, however often it is told;
 * one that was taken back first is never given; what was given ends on the day on which it is taken back. The hardest race
 * is a gift while the unit is voided or handed over: all three hold the unit's row, so the gift sees the one before it.
 */
@Entity
@Table(name = "rewarded_cover")
@Topic("warranty.rewards")
class RewardedCover extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RedemptionId id;

    private UUID memberId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private @Nullable UnitId unitId;

    @Enumerated(EnumType.STRING)
    private RewardStatus status;

    private @Nullable UUID contractId;

    @Enumerated(EnumType.STRING)
    private @Nullable RewardRefusal refusal;

    private Instant answeredAt;

    /** @param contract by which the unit is covered */
    static RewardedCover give(RewardOrder order, UUID contract, Instant now) {
        var reward = answered(order, RewardStatus.GIVEN, now);
        reward.contractId = contract;
        return reward;
    }

    static RewardedCover refuse(RewardOrder order, RewardRefusal why, Instant now) {
        var reward = answered(order, RewardStatus.REFUSED, now);
        reward.refusal = why;

        reward.raise(new RewardEvent.Refused(
                order.redemptionId(), order.memberId(), order.customerId(), order.unitId(), why, now));
        return reward;
    }

    /** Taken back before it was asked for. */
    static RewardedCover withdrawn(RedemptionId id, UUID member, CustomerId customer, Instant now) {
        var reward = new RewardedCover();
        reward.id = id;
        reward.memberId = member;
        reward.customerId = customer;
        reward.status = RewardStatus.WITHDRAWN;
        reward.answeredAt = now;
        return reward;
    }

    private static RewardedCover answered(RewardOrder order, RewardStatus answer, Instant now) {
        var reward = withdrawn(order.redemptionId(), order.memberId(), order.customerId(), now);
        reward.unitId = order.unitId();
        reward.status = answer;
        return reward;
    }

    /** @return the contract that has to end; none where nothing was given, or it was taken back before */
    Optional<UUID> takeBack() {
        if (status != RewardStatus.GIVEN) return Optional.empty();

        status = status.to(RewardStatus.WITHDRAWN);
        return Optional.ofNullable(contractId);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    protected RewardedCover() {}
}
