package org.aftersales.warranty.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What becomes of rewards, beside the unit's own {@code extended}. */
sealed interface RewardEvent extends DomainEvent {

    /** The member gets no further cover; the points are theirs again. */
    @EventType("warranty.reward.refused.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(
            RedemptionId redemptionId,
            UUID memberId,
            CustomerId customerId,
            @Nullable UnitId unitId,
            RewardRefusal reason,
            Instant refusedAt)
            implements RewardEvent {}
}
