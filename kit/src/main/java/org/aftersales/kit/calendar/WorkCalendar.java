package org.aftersales.kit.calendar;

import static java.util.Comparator.comparingInt;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When work is done: hours by the wall clock of a zone for each day of the week, and other hours on some dates.
 *
 * <p>A local opening that the clocks skip opens when they have been put forward. Where they show a time twice, an
 * opening is the first and a closing the second of the two.
 *
 * @param zone an IANA zone; its rules are applied date by date
 * @param week a day without hours is closed
 * @param exceptions replace the hours of the week on their dates; without any hours the date is a holiday
 * @param validThrough the last date for which the exceptions are known; null for no such bound
 */
public record WorkCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<Shift>> week,
        Map<LocalDate, List<Shift>> exceptions,
        @Nullable LocalDate validThrough)
        implements Hours {

    /** How far ahead anybody looks for open time. */
    static final Duration SEARCH = Duration.ofDays(3653);

    /**
     * @throws InvalidHours when hours of one date overlap, or when there is no open minute at all
     */
    public WorkCalendar {
        week = sorted(week);
        exceptions = sorted(exceptions);
        if (week.values().stream().allMatch(List::isEmpty)
                && exceptions.values().stream().allMatch(List::isEmpty)) {
            throw new InvalidHours("no-open-minute", "A calendar has at least one open minute.");
        }
    }

    /** The hours of a date, those of an exception before those of the week. */
    public List<Shift> on(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? week.getOrDefault(date.getDayOfWeek(), List.of()) : exception;
    }

    /** Whether an instant lies beyond the date up to which the calendar is known. */
    public boolean isBeyondHorizon(Instant instant) {
        return validThrough != null && instant.atZone(zone).toLocalDate().isAfter(validThrough);
    }

    @Override
    public Iterator<Span> from(Instant start) {
        return new OpenSpans(this, start);
    }

    private static <D> Map<D, List<Shift>> sorted(Map<D, List<Shift>> hours) {
        return hours.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> sorted(day.getValue())));
    }

    private static List<Shift> sorted(List<Shift> day) {
        var shifts = day.stream().sorted(comparingInt(Shift::opens)).toList();
        for (var i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).opens() < shifts.get(i - 1).closes()) {
                throw new InvalidHours("overlapping-hours", "Hours of one day overlap.");
            }
        }
        return shifts;
    }

    /** Hours that no calendar can have. */
    public static final class InvalidHours extends IllegalArgumentException {
        private final String code;

        InvalidHours(String code, String message) {
            super(message);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
