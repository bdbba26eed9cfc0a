package org.aftersales.loyalty.fraud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What does not look like a member. */
@ConfigMapping(prefix = "aftersales.fraud")
interface FraudRules {

    /** How many rewards a member may redeem within an hour, called-off ones aside; one more is held. 0: any number. */
    @WithDefault("30")
    int redemptionsPerHour();

    /**
     * For how long after the account of somebody was linked to a member redemptions of many points are held. ISO-8601
     * duration; PT0S: never.
     */
    @WithDefault("PT24H")
    Duration afterLink();

    /** How many points are many, soon after a link. */
    @WithDefault("1000")
    long afterLinkPoints();
}
