package org.aftersales.ticket.routine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "aftersales.sale")
interface SaleSettings {

    /**
     * How long after a sale it may be told for the delivery, installation and training sold with it to be opened; what
     * was sold earlier has been done by then. ISO-8601 duration, from the sale to its registration.
     */
    @WithDefault("P30D")
    Duration toldWithin();
}
