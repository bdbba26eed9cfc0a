package org.aftersales.loyalty.member;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

/** What happens to a member. */
sealed interface MemberEvent extends DomainEvent {

    @EventType("loyalty.member.enrolled.v1")
    record Enrolled(MemberId memberId, CustomerId customerId, Instant enrolledAt) implements MemberEvent {}
}
