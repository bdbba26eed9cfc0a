package org.aftersales.warranty.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "aftersales.transfer")
interface TransferSettings {

    /** How long an offer of a unit can be accepted. ISO-8601 duration, more than zero. */
    @WithDefault("P14D")
    Duration offerValid();
}
