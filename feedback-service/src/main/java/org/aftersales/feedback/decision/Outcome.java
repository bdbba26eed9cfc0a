package org.aftersales.feedback.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, to be done.
 *
 * @param survey the code of what is asked
 * @param samplingPercent how many of a hundred people are asked
 * @param until when it is to be decided again; null unless deferred
 */
public record Outcome(
        Decision decision,
        Reason reason,
        String survey,
        int samplingPercent,
        @Nullable Instant until) {}
