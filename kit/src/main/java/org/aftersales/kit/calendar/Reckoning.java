package org.aftersales.kit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Counts open time, to the second and better, without ever stepping through it. */
public final class Reckoning {
    private Reckoning() {}

    /**
     * When an amount of open time is used up, and which time was counted.
     *
     * @param due the earliest instant at which all of it has passed
     * @param counted in order and disjoint
     */
    public record Plan(Instant due, List<Span> counted) {}

    /**
     * @param pauses time that does not count, in any order
     * @throws OutOfReach when it is not used up within ten years
     */
    public static Plan plan(Hours hours, Instant start, Duration target, List<Span> pauses) {
        var holes = Spans.union(pauses);
        var counted = new ArrayList<Span>();
        var left = target;
        if (!left.isPositive()) return new Plan(start, counted);
        for (var open = hours.from(start); open.hasNext(); ) {
            for (var span : Spans.minus(open.next(), holes)) {
                if (span.length().compareTo(left) >= 0) {
                    var due = span.from().plus(left);
                    counted.add(new Span(span.from(), due));
                    return new Plan(due, counted);
                }
                counted.add(span);
                left = left.minus(span.length());
            }
        }
        throw new OutOfReach();
    }

    /**
     * When so many working days have passed: at the closing of the last of them. The date of the start does not count,
     * nor does one that is closed or at whose closing the clock stands still: nothing is due while it does. Hours over
     * midnight belong to the date on which they open.
     *
     * @param days 1 or more
     * @throws OutOfReach as {@link #plan}
     */
    public static Plan planDays(WorkCalendar calendar, Instant start, int days, List<Span> pauses) {
        var holes = Spans.union(pauses);
        var counted = new ArrayList<Span>();
        var today = dateOf(calendar, start);
        var left = days;
        var open = calendar.from(start);
        for (var next = after(open); next != null; ) {
            var span = next;
            next = after(open);
            var date = dateOf(calendar, span.from());
            if (date.equals(today)) continue;

            var parts = Spans.minus(span, holes);
            counted.addAll(parts);
            var closes = next == null || !dateOf(calendar, next.from()).equals(date);
            var runs = !parts.isEmpty() && parts.getLast().to().equals(span.to());
            if (closes && runs && --left == 0) return new Plan(span.to(), counted);
        }
        throw new OutOfReach();
    }

    private static @Nullable Span after(Iterator<Span> open) {
        return open.hasNext() ? open.next() : null;
    }

    /** How much open time without the pauses passed until an instant; none when it is before the start. */
    public static Duration passed(Hours hours, Instant start, Instant until, List<Span> pauses) {
        var holes = Spans.union(pauses);
        var passed = Duration.ZERO;
        for (var open = hours.from(start); open.hasNext(); ) {
            var span = open.next();
            if (!span.from().isBefore(until)) return passed;
            var upTo = span.to().isAfter(until) ? until : span.to();
            for (var part : Spans.minus(new Span(span.from(), upTo), holes)) passed = passed.plus(part.length());
        }
        return passed;
    }

    private static LocalDate dateOf(WorkCalendar calendar, Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDate();
    }

    /** So much open time does not come. */
    public static final class OutOfReach extends RuleViolated {
        OutOfReach() {
            super("target-out-of-reach", "The hours do not add up to the target within ten years.");
        }
    }
}
