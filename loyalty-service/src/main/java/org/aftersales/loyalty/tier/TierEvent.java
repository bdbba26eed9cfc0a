package org.aftersales.loyalty.tier;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What happens to a member's standing. */
sealed interface TierEvent extends DomainEvent {

    /**
     * The member will lose their tier, were nothing earned any more: told once for each end, some time before it.
     *
     * @param to the tier that they will have; null for none
     * @param missing how many points keep the tier beyond that, were they earned now; null where none would
     */
    @EventType("loyalty.tier.ending.v1")
    record Ending(
            MemberId memberId,
            @Nullable String programme,
            CustomerId customerId,
            String tier,
            @Nullable String to,
            Instant endsAt,
            @Nullable Long missing,
            int programmeVersion,
            Instant toldAt)
            implements TierEvent {}

    /** The member has another tier; {@code from} and {@code to} are null for none. */
    @EventType("loyalty.tier.changed.v1")
    record Changed(
            MemberId memberId,
            @Nullable String programme,
            CustomerId customerId,
            @Nullable String from,
            @Nullable String to,
            TierCause cause,
            int programmeVersion,
            Benefits benefits,
            Instant changedAt)
            implements TierEvent {}
}
