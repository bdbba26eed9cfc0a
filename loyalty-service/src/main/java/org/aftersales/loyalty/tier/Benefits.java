package org.aftersales.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a tier brings.
 *
 * @param ticketPriority how urgent tickets of the member are at least; null: as urgent as anybody's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Benefits(@Nullable TicketPriority ticketPriority) {
    static Benefits of(Ladder ladder, @Nullable String tier) {
        return new Benefits(ladder.level(tier).map(TierLevel::ticketPriority).orElse(null));
    }
}
