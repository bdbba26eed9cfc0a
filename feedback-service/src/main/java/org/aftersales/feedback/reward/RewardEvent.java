package org.aftersales.feedback.reward;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

sealed interface RewardEvent extends DomainEvent {

    /** Somebody who has answered anonymously wants their reward; what they answered, and when, nobody can tell. */
    @EventType("feedback.reward.claimed.v1")
    record Claimed(UUID claimId, UUID customerId, Instant claimedAt) implements RewardEvent {}
}
