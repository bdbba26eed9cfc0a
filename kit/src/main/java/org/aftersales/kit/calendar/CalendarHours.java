package org.aftersales.kit.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a calendar as people write and read them.
 *
 * @param zone IANA
 * @param week hours by the wall clock; a day that is absent is closed
 * @param exceptions other hours on some dates; none at all on a holiday
 * @param validThrough the last date for which the exceptions are known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarHours(
        @NotNull @Size(max = 64) @Schema(examples = "Europe/Berlin")
        String zone,

        @NotNull @Valid Map<DayOfWeek, @NotNull @Size(max = 24) List<@NotNull @Valid Interval>> week,
        @Size(max = 2000) @Nullable List<@NotNull @Valid Exception> exceptions,
        @Nullable LocalDate validThrough) {

    private static final String CLOCK = "([01][0-9]|2[0-4]):[0-5][0-9]";

    /** Half-open hours of a date; those that end earlier than they begin go on into the next date. */
    public record Interval(
            @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "09:00")
            String from,

            @NotNull @Pattern(regexp = CLOCK) @Schema(examples = "12:30", description = "24:00 is midnight")
            String to) {

        /** As a person would write the shift. */
        public static Interval of(Shift shift) {
            return new Interval(shift.opensAt(), shift.closesAt());
        }

        Shift shift() {
            return Shift.of(from, to);
        }
    }

    /** A date with hours of its own; without any it is a holiday. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CalendarException")
    public record Exception(
            @NotNull LocalDate date,
            @NotNull @Size(max = 24) List<@NotNull @Valid Interval> hours,
            @Size(max = 200) @Nullable String name) {}

    /** The exceptions, none where nothing is said about them. */
    public List<Exception> allExceptions() {
        return exceptions == null ? List.of() : exceptions;
    }

    /**
     * The calendar that has these hours.
     *
     * @param pointer where the hours are in the body
     * @throws InvalidCalendar when they are not the hours of any calendar
     */
    public WorkCalendar calendar(String pointer) {
        var known = zone(pointer + "/zone");
        var open = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        week.forEach((day, intervals) -> open.put(day, shifts(intervals, pointer + "/week/" + day)));
        var others = exceptionsByDate(pointer + "/exceptions/");
        try {
            return new WorkCalendar(known, open, others, validThrough);
        } catch (WorkCalendar.InvalidHours wrong) {
            throw new InvalidCalendar(pointer, wrong.code(), String.valueOf(wrong.getMessage()));
        }
    }

    private Map<LocalDate, List<Shift>> exceptionsByDate(String pointer) {
        var told = allExceptions();
        var byDate = new HashMap<LocalDate, List<Shift>>();
        for (var i = 0; i < told.size(); i++) {
            var shifts = shifts(told.get(i).hours(), pointer + i + "/hours");
            if (byDate.put(told.get(i).date(), shifts) != null) {
                throw new InvalidCalendar(pointer + i + "/date", "date-twice", "This date was told before.");
            }
        }
        return byDate;
    }

    private static List<Shift> shifts(List<Interval> intervals, String pointer) {
        try {
            return intervals.stream().map(Interval::shift).toList();
        } catch (IllegalArgumentException wrong) {
            throw new InvalidCalendar(pointer, "invalid-hours", String.valueOf(wrong.getMessage()));
        }
    }

    /** By name only: an offset knows nothing of clocks that change. */
    private ZoneId zone(String pointer) {
        try {
            if (ZoneId.getAvailableZoneIds().contains(zone)) return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new InvalidCalendar(pointer, "unknown-zone", "Not an IANA time zone.");
        }
        throw new InvalidCalendar(pointer, "unknown-zone", "Not an IANA time zone.");
    }

    /** Hours that no calendar can have. */
    public static final class InvalidCalendar extends RuleViolated {
        InvalidCalendar(String pointer, String code, String message) {
            super(
                    "invalid-calendar",
                    "These are not the hours of a calendar.",
                    List.of(new Violation(pointer, code, message)));
        }
    }
}
