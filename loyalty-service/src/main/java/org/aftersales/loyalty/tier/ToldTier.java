package org.aftersales.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands and stood, as it is handed over to them.
 *
 * @param standing null where the programme has no tiers
 * @param pin what staff gave them; null: nothing
 * @param changes the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedTier")
public record ToldTier(
        @Nullable TierStanding standing, @Nullable Pin pin, List<TierChange> changes) {}
