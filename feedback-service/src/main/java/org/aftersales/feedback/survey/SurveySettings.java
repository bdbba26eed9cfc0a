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

    /** How long after the expiry an answer is still taken, as a late one. ISO-8601 duration. */
    @WithDefault("P7D")
    Duration lateWithin();

    /** How long after an answer another may come in its place. ISO-8601 duration; PT0S: never. */
    @WithDefault("P1D")
    Duration changeWithin();

    /** After which pause an answer that was begun and never sent counts as it stands. ISO-8601 duration, more than zero. */
    @WithDefault("PT4H")
    Duration finishAfter();

    /**
     * How many links that were asked for in the app or by an agent work at once for one invitation, the newest; more than
     * zero. Each message has one of its own besides.
     */
    @WithDefault("10")
    int linksAtOnce();

    /** How long what somebody wrote is kept; their scores and choices stay. ISO-8601 duration, more than zero. */
    @WithDefault("P180D")
    Duration wordsKept();

    /** The zone of the days at whose end invitations expire, where the rule that asks names no other. */
    @WithDefault("UTC")
    ZoneId expiryZone();
}
