package org.aftersales.loyalty.household;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who lives together, and how much they may give each other. */
@ConfigMapping(prefix = "aftersales.household")
interface HouseholdRules {
    /** How many members a household has at most. */
    @WithDefault("6")
    int members();

    /** How long an invitation can be accepted. ISO-8601 duration, more than zero. */
    @WithDefault("P7D")
    Duration invitationsLast();

    /** How many codes one caller may try per minute. */
    @WithDefault("10")
    int codesPerMinute();

    /** How long both must have been in the household before one gives the other points. ISO-8601 duration. */
    @WithDefault("P7D")
    Duration giftsAfter();

    /** How many points one gift has at most. */
    @WithDefault("5000")
    long giftAtMost();

    /** How many points a member gives at most within 30 days, what was taken back aside. */
    @WithDefault("10000")
    long givenPerMonth();
}
