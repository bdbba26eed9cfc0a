package org.aftersales.loyalty.tier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * The body of {@code POST /v1/tier-programmes}.
 *
 * @param validFrom now or later: what members had, they had
 */
record PublishTiers(
        @NotNull Instant validFrom, @NotNull @Valid TierTerms terms) {}
