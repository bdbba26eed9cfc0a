package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a change comes too late to cost nothing.
 *
 * @param cutOff how long before the planned beginning it is early enough
 */
record Lateness(Instant now, Duration cutOff) {

    boolean of(@Nullable Instant planned) {
        return planned != null && now.isAfter(planned.minus(cutOff));
    }
}
