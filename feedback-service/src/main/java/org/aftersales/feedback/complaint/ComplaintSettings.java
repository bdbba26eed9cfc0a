package org.aftersales.feedback.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "aftersales.complaint")
interface ComplaintSettings {

    /** How soon after a negative answer the customer must have been contacted. ISO-8601 duration, more than zero. */
    @WithDefault("PT24H")
    Duration firstContact();
}
