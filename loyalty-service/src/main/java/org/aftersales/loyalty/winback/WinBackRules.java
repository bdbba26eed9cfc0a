package org.aftersales.loyalty.winback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a member has stayed away for long. What an offer is worth is for rules of reason WIN_BACK to say. */
@ConfigMapping(prefix = "aftersales.win-back")
interface WinBackRules {
    /** How long is long for anybody; who is seen rarely may stay away twice as long as usual. ISO-8601 duration. */
    @WithDefault("P90D")
    Duration least();

    /** How many per cent of those who stay away are not asked to come back, 0 to 100. */
    @WithDefault("10")
    int heldOut();

    /** How long somebody looks whether they come back. ISO-8601 duration, more than a day. */
    @WithDefault("P60D")
    Duration observedFor();
}
