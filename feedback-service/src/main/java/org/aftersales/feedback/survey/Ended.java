package org.aftersales.feedback.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and how something ended that somebody can be asked about.
 *
 * @param outcome as a code; null where it has none
 * @param unattended whether it ended by itself because its customer said nothing any more: what nobody has done cannot be
 *     judged, and that is what is decided
 */
public record Ended(Instant at, @Nullable String outcome, boolean unattended) {

    /** @param outcome as a code */
    public static Ended with(String outcome, Instant at) {
        return new Ended(at, outcome, false);
    }

    /** Nothing ended, it has but happened. */
    public static Ended at(Instant at) {
        return new Ended(at, null, false);
    }
}
