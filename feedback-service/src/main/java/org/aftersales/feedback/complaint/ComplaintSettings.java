package org.aftersales.feedback.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is promised where a tenant has laid down no terms of its own, in elapsed time, and how long words are kept. */
@ConfigMapping(prefix = "aftersales.complaint")
interface ComplaintSettings {

    /** How soon after a complaint the customer must have been contacted. ISO-8601 duration, more than zero. */
    @WithDefault("PT24H")
    Duration firstContact();

    /** How soon they must have been told how it will be put right. ISO-8601 duration, not less. */
    @WithDefault("PT72H")
    Duration proposal();

    /** How soon it must have been put right. ISO-8601 duration, not less. */
    @WithDefault("PT240H")
    Duration resolution();

    /**
     * For how long after a complaint another of its customer about the same product is taken to be about the same
     * misfortune, which is compensated once; staff can say otherwise. ISO-8601 duration, zero or more.
     */
    @WithDefault("P30D")
    Duration sameIncidentWithin();

    /**
     * How long what a customer has said about a complaint is kept; of one that still runs then, until it has ended. The
     * complaint itself stays. ISO-8601 duration, more than zero.
     */
    @WithDefault("P180D")
    Duration wordsKept();
}
