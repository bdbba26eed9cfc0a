package org.aftersales.loyalty.tier;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What happens to a member's standing. */
sealed interface TierEvent extends DomainEvent {

    /** The member has another tier; {@code from} and {@code to} are null for none. */
    @EventType("loyalty.tier.changed.v1")
    record Changed(
            MemberId memberId,
            CustomerId customerId,
            @Nullable String from,
            @Nullable String to,
            TierCause cause,
            int programmeVersion,
            Benefits benefits,
            Instant changedAt)
            implements TierEvent {}
}
