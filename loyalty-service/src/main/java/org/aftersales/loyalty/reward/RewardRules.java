package org.aftersales.loyalty.reward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long points are reserved, and vouchers good. */
@ConfigMapping(prefix = "aftersales.reward")
interface RewardRules {

    /** How long points are reserved for somebody who spends them at a counter. ISO-8601 duration, more than zero. */
    @WithDefault("PT24H")
    Duration holdFor();

    /** How long whoever gives an extended warranty may take to answer. ISO-8601 duration, more than zero. */
    @WithDefault("P7D")
    Duration answerWithin();

    /** How long a voucher can be used. ISO-8601 duration, more than zero. */
    @WithDefault("P365D")
    Duration vouchersLast();

    /** How long a till keeps a voucher for an order. ISO-8601 duration, more than zero. */
    @WithDefault("PT15M")
    Duration voucherReservedFor();

    /** How many codes one caller may try per minute. */
    @WithDefault("60")
    int codesPerMinute();
}
