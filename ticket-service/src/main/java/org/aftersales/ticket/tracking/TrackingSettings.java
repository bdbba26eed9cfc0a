package org.aftersales.ticket.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "aftersales.tracking")
interface TrackingSettings {

    /** How long a link to a ticket works. ISO-8601 duration, more than zero. */
    @WithDefault("P90D")
    Duration linkValid();

    /** How many links to one ticket work at once, the newest; more than zero. */
    @WithDefault("10")
    int linksAtOnce();

    /** How often one address may look at tracking pages, per minute; many phones share one address. */
    @WithDefault("300")
    int viewsPerMinute();
}
