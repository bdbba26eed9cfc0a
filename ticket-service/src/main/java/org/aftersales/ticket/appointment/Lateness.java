package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a change comes too late to cost nothing.
 *
 * @param cutOff how long before the promised beginning, which the customer knows, it is early enough
 */
record Lateness(Instant now, Duration cutOff) {

    boolean of(@Nullable Instant promised) {
        return promised != null && now.isAfter(promised.minus(cutOff));
    }
}
