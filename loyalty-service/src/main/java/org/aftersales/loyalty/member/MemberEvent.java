package org.aftersales.loyalty.member;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a member. */
sealed interface MemberEvent extends DomainEvent {

    @EventType("loyalty.member.enrolled.v1")
    record Enrolled(MemberId memberId, @Nullable String programme, CustomerId customerId, Instant enrolledAt)
            implements MemberEvent {}

    @EventType("loyalty.member.left.v1")
    record Left(MemberId memberId, @Nullable String programme, Instant leftAt) implements MemberEvent {}
}
