package org.aftersales.ticket.technician;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of time, half-open: its end is no longer part of it, so that one may begin where another ends.
 *
 * @param start instant in UTC
 * @param end instant in UTC, after the start
 */
@Embeddable
public record Window(Instant start, Instant end) {

    public Window {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!start.isBefore(end)) throw new IllegalArgumentException("a window ends after it starts");
    }

    public static Window of(Instant start, Duration length) {
        return new Window(start, start.plus(length));
    }

    public boolean overlaps(Window other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Window other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    /** Longer by this much at both ends. */
    public Window widened(Duration by) {
        return new Window(start.minus(by), end.plus(by));
    }

    /** What is left of it without the others, in the order of time. */
    List<Window> without(List<Window> others) {
        var left = new ArrayList<Window>();
        var from = start;
        for (var other :
                others.stream().sorted(Comparator.comparing(Window::start)).toList()) {
            if (!other.overlaps(this)) continue;
            if (from.isBefore(other.start)) left.add(new Window(from, other.start));
            if (other.end.isAfter(from)) from = other.end;
        }
        if (from.isBefore(end)) left.add(new Window(from, end));
        return left;
    }
}
