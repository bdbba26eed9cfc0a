package org.aftersales.ticket.sla;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.calendar.Shift;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** Makes calendars of the hours that people wrote. */
final class Calendars {
    private Calendars() {}

    /**
     * @param pointer where the hours are in the body
     * @throws InvalidCalendar when they are not the hours of any calendar
     */
    static WorkCalendar of(CalendarHours hours, String pointer) {
        var zone = zone(hours.zone(), pointer + "/zone");
        var week = new EnumMap<java.time.DayOfWeek, List<Shift>>(java.time.DayOfWeek.class);
        hours.week().forEach((day, intervals) -> week.put(day, shifts(intervals, pointer + "/week/" + day)));
        var exceptions = exceptions(hours.allExceptions(), pointer + "/exceptions/");
        try {
            return new WorkCalendar(zone, week, exceptions, hours.validThrough());
        } catch (WorkCalendar.InvalidHours wrong) {
            throw new InvalidCalendar(pointer, wrong.code(), String.valueOf(wrong.getMessage()));
        }
    }

    private static Map<LocalDate, List<Shift>> exceptions(List<CalendarHours.Exception> told, String pointer) {
        var exceptions = new HashMap<LocalDate, List<Shift>>();
        for (var i = 0; i < told.size(); i++) {
            var shifts = shifts(told.get(i).hours(), pointer + i + "/hours");
            if (exceptions.put(told.get(i).date(), shifts) != null) {
                throw new InvalidCalendar(pointer + i + "/date", "date-twice", "This date was told before.");
            }
        }
        return exceptions;
    }

    private static List<Shift> shifts(List<CalendarHours.Interval> intervals, String pointer) {
        try {
            return intervals.stream().map(CalendarHours.Interval::shift).toList();
        } catch (IllegalArgumentException wrong) {
            throw new InvalidCalendar(pointer, "invalid-hours", String.valueOf(wrong.getMessage()));
        }
    }

    /** By name only: an offset knows nothing of clocks that change. */
    private static ZoneId zone(String name, String pointer) {
        try {
            if (ZoneId.getAvailableZoneIds().contains(name)) return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidCalendar(pointer, "unknown-zone", "Not an IANA time zone.");
        }
        throw new InvalidCalendar(pointer, "unknown-zone", "Not an IANA time zone.");
    }

    /** Hours that no calendar can have. */
    static final class InvalidCalendar extends RuleViolated {
        InvalidCalendar(String pointer, String code, String message) {
            super(
                    "invalid-calendar",
                    "These are not the hours of a calendar.",
                    List.of(new Violation(pointer, code, message)));
        }
    }
}
