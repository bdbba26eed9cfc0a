package org.aftersales.loyalty.tier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this installation keeps its tiers. */
@ConfigMapping(prefix = "aftersales.tier")
interface TierRules {
    /** How long before they lose a tier members are told. ISO-8601 duration, more than zero. */
    @WithDefault("P30D")
    Duration warnBefore();
}
