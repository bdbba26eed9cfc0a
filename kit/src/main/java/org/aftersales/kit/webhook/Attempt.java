package org.aftersales.kit.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended.
 *
 * @param status of HTTP; null without an answer
 * @param excerpt of the answer's body, at most 500 characters; null for success and for none
 */
record Attempt(
        Outcome outcome,
        @Nullable Integer status,
        Duration took,
        @Nullable String excerpt) {

    boolean delivered() {
        return outcome == Outcome.DELIVERED;
    }
}
