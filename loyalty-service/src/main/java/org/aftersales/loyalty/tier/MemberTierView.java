package org.aftersales.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands, and how they came there.
 *
 * @param standing null where the programme has no tiers
 * @param pin what staff gave them; null: nothing
 * @param history the latest 100 changes, the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberTierView(
        UUID memberId,
        @Nullable TierStanding standing,
        @Nullable Pin pin,
        List<TierChange> history) {}
