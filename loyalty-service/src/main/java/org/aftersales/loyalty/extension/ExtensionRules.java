package org.aftersales.loyalty.extension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much later points may end than they were given with; however often staff extends them, no later. */
@ConfigMapping(prefix = "aftersales.extension")
interface ExtensionRules {
    /** How many days after the end that they were given with points may last, where an agent extends them. */
    @WithDefault("30")
    int agentDays();

    /** How many days after the end that they were given with points may last, where a manager extends them. */
    @WithDefault("365")
    int managerDays();
}
