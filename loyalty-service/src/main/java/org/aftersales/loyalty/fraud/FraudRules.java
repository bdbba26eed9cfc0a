package org.aftersales.loyalty.fraud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What does not look like a member, in programmes that are not set to something of their own. */
@ConfigMapping(prefix = "aftersales.fraud")
interface FraudRules {

    /** How many rewards a member may redeem within an hour, called-off ones aside; one more is held. 0: any number. */
    @WithDefault("30")
    int redemptionsPerHour();

    /**
     * For how long after the account of somebody was linked to a member redemptions of many points are held. ISO-8601
     * duration of whole hours; PT0S: never.
     */
    @WithDefault("PT24H")
    Duration afterLink();

    /**
     * For how long after the number or the mailbox of a member changed redemptions of many points are held. ISO-8601
     * duration of whole hours; PT0S: never.
     */
    @WithDefault("PT24H")
    Duration afterContactChange();

    /**
     * For how long after the way changed in which a member signs in redemptions of many points are held. ISO-8601
     * duration of whole hours; PT0S: never.
     */
    @WithDefault("PT72H")
    Duration afterCredentialChange();

    /** How many points are many, soon after a link or a change. */
    @WithDefault("1000")
    long afterLinkPoints();

    /**
     * How many other members who are reached at the same number, mailbox or home may have redeemed within 24 hours
     * before a member's redemption is held. 0: any number.
     */
    @WithDefault("5")
    int membersPerContact();

    /**
     * How many other members may have redeemed with the same device within 24 hours before a member's redemption is
     * held. 0: any number.
     */
    @WithDefault("3")
    int membersPerDevice();
}
