package org.aftersales.ticket.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time; what is null does not bound it.
 *
 * @param from its first instant
 * @param before the first instant behind it
 */
record Window(@Nullable Instant from, @Nullable Instant before) {
    static final Window ALWAYS = new Window(null, null);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEHIND_LAST = Instant.parse("9999-12-31T23:59:59Z");

    boolean isBounded() {
        return from != null || before != null;
    }

    /** Its first instant, or one before all that is told. */
    Instant first() {
        return from == null ? FIRST : from;
    }

    /** The first instant behind it, or one behind all that is told. */
    Instant behind() {
        return before == null ? BEHIND_LAST : before;
    }

    /** What of it is earlier than an instant. */
    Window until(Instant end) {
        return new Window(from, behind().isBefore(end) ? before : end);
    }

    /** What of it is no earlier than an instant. */
    Window since(Instant start) {
        return new Window(first().isAfter(start) ? from : start, before);
    }
}
