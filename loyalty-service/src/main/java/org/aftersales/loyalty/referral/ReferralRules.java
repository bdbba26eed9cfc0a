package org.aftersales.loyalty.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** When who brings whom is rewarded; what that is worth is for rules of reason REFERRAL to say. */
@ConfigMapping(prefix = "aftersales.referral")
interface ReferralRules {
    /**
     * How long the friend must keep what they bought first, as long as it can be given back; counted to the end of that
     * local day. ISO-8601 period; P0D: to the end of the day.
     */
    @WithDefault("P14D")
    Period keptFor();

    /**
     * How long after their first purchase a friend can still say who brought them. ISO-8601 duration; PT0S: only before
     * it.
     */
    @WithDefault("P14D")
    Duration toldWithin();

    /** How long the friend may take to buy something. ISO-8601 duration, more than zero. */
    @WithDefault("P180D")
    Duration lapsesAfter();

    /** How many friends one member can bring within 24 hours. */
    @WithDefault("20")
    int friendsPerDay();

    /** How many codes one caller may try per minute. */
    @WithDefault("10")
    int codesPerMinute();
}
