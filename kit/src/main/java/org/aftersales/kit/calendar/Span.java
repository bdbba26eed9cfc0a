package org.aftersales.kit.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time on the instant line, half-open: {@code to} is not part of it. An empty one has {@code from == to}.
 */
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) throw new IllegalArgumentException("a span ends before it begins: " + from + " " + to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean isEmpty() {
        return from.equals(to);
    }
}
