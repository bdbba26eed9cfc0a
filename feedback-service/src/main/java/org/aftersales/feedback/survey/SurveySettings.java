package org.aftersales.feedback.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "aftersales.survey")
interface SurveySettings {

    /** How long after a ticket is resolved its customer is asked, unless it is closed earlier. ISO-8601 duration. */
    @WithDefault("P3D")
    Duration delay();

    /** How long an invitation can be answered. ISO-8601 duration, more than zero. */
    @WithDefault("P30D")
    Duration answerWithin();
}
