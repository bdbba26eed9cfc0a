package org.aftersales.ticket.sla;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The days of an iCalendar file (RFC 5545): its all-day events, those of several days and those that come again. */
final class HolidayFile {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST = 60;
    private static final int MOST = 2_000;

    private HolidayFile() {}

    /**
     * The holidays from one date through another, in order, each once. Events at a time of day are no holidays.
     *
     * @throws Unreadable when it is no iCalendar file
     */
    static List<Holiday> read(String text, LocalDate from, LocalDate through) {
        var found = new TreeMap<LocalDate, String>();
        for (var event : events(text)) {
            date(value(event, Property.DTSTART)).ifPresent(first -> days(event, first, from, through, found));
        }
        if (found.size() > MOST) throw new Unreadable("More than " + MOST + " days.");
        return found.entrySet().stream().map(HolidayFile::holiday).toList();
    }

    private static List<CalendarComponent> events(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
        } catch (IOException | ParserException | IllegalArgumentException wrong) {
            throw new Unreadable("Not an iCalendar file.");
        }
    }

    private static void days(
            CalendarComponent event, LocalDate first, LocalDate from, LocalDate through, Map<LocalDate, String> found) {
        var name = Optional.ofNullable(value(event, Property.SUMMARY)).orElse("");
        var length = length(first, value(event, Property.DTEND));
        for (var start : starts(event, first, from.minusDays(LONGEST), through)) {
            for (var day = start; day.isBefore(start.plusDays(length)); day = day.plusDays(1)) {
                if (!day.isBefore(from) && !day.isAfter(through)) found.putIfAbsent(day, name);
            }
        }
    }

    /** The end of an all-day event is the day after it; without one it is a single day. */
    private static int length(LocalDate first, @Nullable String end) {
        var days = date(end)
                .map(last -> (int) (last.toEpochDay() - first.toEpochDay()))
                .orElse(1);
        return Math.clamp(days, 1, LONGEST);
    }

    private static List<LocalDate> starts(CalendarComponent event, LocalDate first, LocalDate from, LocalDate through) {
        var rule = value(event, Property.RRULE);
        if (rule == null) return List.of(first);
        try {
            return new Recur<LocalDate>(rule).getDates(first, from, through.plusDays(1));
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable("A rule of repetition cannot be read.");
        }
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        if (text == null || text.length() != 8) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeParseException wrong) {
            throw new Unreadable("A date cannot be read.");
        }
    }

    private static @Nullable String value(CalendarComponent event, String property) {
        Optional<Property> found = event.getProperty(property);
        return found.map(Property::getValue).orElse(null);
    }

    private static Holiday holiday(Map.Entry<LocalDate, String> day) {
        var name = day.getValue();
        if (name.isBlank()) return new Holiday(day.getKey(), null);
        return new Holiday(day.getKey(), name.substring(0, Math.min(200, name.length())));
    }

    /** A file from which no holidays can be taken. */
    static final class Unreadable extends RuleViolated {
        Unreadable(String message) {
            super("unreadable-calendar-file", message, List.of(new Violation("", "unreadable", message)));
        }
    }
}
