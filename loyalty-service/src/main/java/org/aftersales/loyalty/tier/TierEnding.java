package org.aftersales.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a member will have a lower tier, were nothing earned any more.
 *
 * @param at from when on
 * @param to its code; null: none
 * @param missing how many points keep the present one beyond that, were they earned now; null where none would
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TierEnding(Instant at, @Nullable String to, @Nullable Long missing) {}
