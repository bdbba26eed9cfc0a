package org.aftersales.loyalty.household;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;

/** What members of a household give each other. */
sealed interface GiftEvent extends DomainEvent {

    @EventType("loyalty.gift.given.v1")
    record Given(GiftId giftId, MemberId giverId, MemberId receiverId, Points points, Instant givenAt)
            implements GiftEvent {}

    /** All of it lies again where it was taken from. */
    @EventType("loyalty.gift.reversed.v1")
    record Reversed(GiftId giftId, MemberId giverId, MemberId receiverId, Points points, Instant reversedAt)
            implements GiftEvent {}
}
