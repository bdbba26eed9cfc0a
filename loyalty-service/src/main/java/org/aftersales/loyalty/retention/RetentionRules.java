package org.aftersales.loyalty.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long what belongs to people is kept beside the ledger; ISO-8601 periods, counted in UTC days. */
@ConfigMapping(prefix = "aftersales.keep")
interface RetentionRules {
    /** The readable code of a coupon, after its day. */
    @WithDefault("P90D")
    Period couponCodes();

    /** An invitation into a household that nobody has accepted, after it ended. */
    @WithDefault("P30D")
    Period invitations();

    /** The digest of a device with which somebody brought a friend or was brought, after that was settled. */
    @WithDefault("P1Y")
    Period devices();

    /** The digest of a device with which somebody redeemed last; a day at least, for which others are counted. */
    @WithDefault("P30D")
    Period redeemingDevices();

    /** When somebody's way to sign in changed; 30 days at least, for which redemptions may be held. */
    @WithDefault("P30D")
    Period credentialChanges();

    /** Why somebody's redemptions were held, after they were released. */
    @WithDefault("P2Y")
    Period fraudHolds();

    /** Digests of how a customer can be reached who is no member, after they were last told. */
    @WithDefault("P2Y")
    Period contacts();

    /** In which tier and groups somebody was when an event happened. */
    @WithDefault("P3Y")
    Period standings();
}
