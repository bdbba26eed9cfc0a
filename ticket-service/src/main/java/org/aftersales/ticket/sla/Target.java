package org.aftersales.ticket.sla;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.kit.calendar.Hours;
import org.aftersales.kit.calendar.Reckoning;
import org.aftersales.kit.calendar.Reckoning.Plan;
import org.aftersales.kit.calendar.Span;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/**
 * How much time there is.
 *
 * @param time for the units of time, more than zero
 * @param days for working days, 1 or more
 */
record Target(Unit unit, Duration time, int days) {
    private static final Pattern TIME = Pattern.compile("PT[0-9HMS.]+");
    private static final Pattern DAYS = Pattern.compile("P([1-9][0-9]{0,2})D");
    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Reads {@code PT8H} for time and {@code P2D} for working days.
     *
     * @throws InvalidTarget for everything else, also for days of the calendar as a time
     */
    static Target of(Unit unit, String text, String pointer) {
        if (unit == Unit.BUSINESS_DAY) {
            var days = DAYS.matcher(text);
            if (!days.matches()) throw new InvalidTarget(pointer, "Working days are told as P1D to P999D.");
            return new Target(unit, Duration.ZERO, Integer.parseInt(days.group(1)));
        }
        var time = time(text);
        if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
            throw new InvalidTarget(pointer, "Time is told as PT1S to PT8784H, in hours, minutes and seconds.");
        }
        return new Target(unit, time, 0);
    }

    Plan plan(WorkCalendar calendar, Instant start, List<Span> pauses) {
        return unit == Unit.BUSINESS_DAY
                ? Reckoning.planDays(calendar, start, days, pauses)
                : Reckoning.plan(hours(calendar), start, time, pauses);
    }

    /** The time by which warnings and reminders are counted: the clock's own. */
    Hours hours(WorkCalendar calendar) {
        return unit == Unit.ELAPSED ? Hours.ALWAYS : calendar;
    }

    /** Whether what is due then may still move, because the holidays are not known so far ahead. */
    boolean isBeyondHorizon(WorkCalendar calendar, Instant due) {
        return unit != Unit.ELAPSED && calendar.isBeyondHorizon(due);
    }

    /** As it is written. */
    String text() {
        return unit == Unit.BUSINESS_DAY ? "P" + days + "D" : time.toString();
    }

    private static Duration time(String text) {
        try {
            return TIME.matcher(text).matches() ? Duration.parse(text) : Duration.ZERO;
        } catch (DateTimeException unreadable) {
            return Duration.ZERO; // refused like any other text that is no time
        }
    }

    /** A text that tells no amount of time. */
    static final class InvalidTarget extends RuleViolated {
        InvalidTarget(String pointer, String message) {
            super("invalid-target", message, List.of(new Violation(pointer, "invalid-target", message)));
        }
    }
}
