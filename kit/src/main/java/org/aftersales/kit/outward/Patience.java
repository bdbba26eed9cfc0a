package org.aftersales.kit.outward;

import java.time.Duration;

/**
 * How long a carrier may need for one letter by its own settings.
 *
 * @param setting the name of the setting that says it
 * @param duration more than zero, and at most two minutes, so that a lease outlasts it
 */
public record Patience(String setting, Duration duration) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** How much longer a carrier is waited for, so that it says itself that nobody answered. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** @throws IllegalStateException when the setting is out of bounds */
    public Patience {
        if (!duration.isPositive()) throw new IllegalStateException(setting + " is not more than zero");
        if (duration.compareTo(LONGEST) > 0) throw new IllegalStateException(setting + " is more than two minutes");
    }

    /** After how long a carrier is interrupted. */
    Duration end() {
        return duration.plus(GRACE);
    }
}
