package org.aftersales.ticket.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.customer.CustomerTier;
import org.jspecify.annotations.Nullable;

/**
 * What we read of a member who has another tier.
 *
 * @param programme null: the one that everybody is in, whose tiers tickets are promised by
 * @param to the code of the tier; none where the member has none any more
 */
record TierChanged(
        @Nullable String programme,
        UUID customerId,
        @Nullable String to,
        Benefits benefits,
        Instant changedAt) {

    /** What the tier brings for tickets. */
    record Benefits(@Nullable String ticketPriority) {}

    CustomerTier tier() {
        return new CustomerTier(to, benefits.ticketPriority());
    }
}
