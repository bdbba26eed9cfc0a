package org.aftersales.feedback.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

@ConfigMapping(prefix = "aftersales.survey")
interface SurveySettings {

    /** How long an invitation can be answered, up to the end of that local day. ISO-8601 duration, more than zero. */
    @WithDefault("P30D")
    Duration answerWithin();

    /** The zone of the days at whose end invitations expire. */
    @WithDefault("UTC")
    ZoneId expiryZone();
}
