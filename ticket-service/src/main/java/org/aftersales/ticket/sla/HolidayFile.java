package org.aftersales.ticket.sla;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The days of an iCalendar file (RFC 5545): its all-day events, those of several days and those that come again, but for the
 * times that are left out, called off or told otherwise.
 */
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
        var events = events(text);
        var moved = moved(events);
        for (var event : events) {
            if ("CANCELLED".equals(value(event, Property.STATUS))) continue;
            date(value(event, Property.DTSTART)).ifPresent(first -> {
                var starts = starts(event, first, from.minusDays(LONGEST), through);
                if (value(event, Property.RECURRENCE_ID) == null) starts.removeAll(of(event, moved));
                days(event, first, starts, day -> !day.isBefore(from) && !day.isAfter(through), found);
            });
        }
        if (found.size() > MOST) throw new Unreadable("More than " + MOST + " days.");
        return found.entrySet().stream().map(HolidayFile::holiday).toList();
    }

    /** The dates of events that come again on which they are told otherwise, or called off, by their ids. */
    private static Map<String, Set<LocalDate>> moved(List<CalendarComponent> events) {
        var moved = new HashMap<String, Set<LocalDate>>();
        for (var event : events) {
            date(value(event, Property.RECURRENCE_ID))
                    .ifPresent(date -> moved.computeIfAbsent(uid(event), id -> new HashSet<>())
                            .add(date));
        }
        return moved;
    }

    private static Set<LocalDate> of(CalendarComponent event, Map<String, Set<LocalDate>> moved) {
        return moved.getOrDefault(uid(event), Set.of());
    }

    private static String uid(CalendarComponent event) {
        return Objects.requireNonNullElse(value(event, Property.UID), "");
    }

    private static List<CalendarComponent> events(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
        } catch (IOException | ParserException | IllegalArgumentException | DateTimeException wrong) {
            throw new Unreadable("Not an iCalendar file.");
        }
    }

    private static void days(
            CalendarComponent event,
            LocalDate first,
            Set<LocalDate> starts,
            Predicate<LocalDate> isAskedFor,
            Map<LocalDate, String> found) {
        var name = Objects.requireNonNullElse(value(event, Property.SUMMARY), "");
        var length = Math.clamp(length(event, first), 1, LONGEST);
        for (var start : starts) {
            start.datesUntil(start.plusDays(length)).filter(isAskedFor).forEach(day -> found.putIfAbsent(day, name));
        }
    }

    /** The end of an all-day event is the day after it; without one it lasts as long as it says, or a single day. */
    private static long length(CalendarComponent event, LocalDate first) {
        return date(value(event, Property.DTEND))
                .or(() -> Optional.ofNullable(value(event, Property.DURATION)).map(time -> first.plus(days(time))))
                .map(last -> last.toEpochDay() - first.toEpochDay())
                .orElse(1L);
    }

    /** Of an all-day event: weeks or days. */
    private static Period days(String duration) {
        try {
            return Period.parse(duration);
        } catch (DateTimeParseException wrong) {
            throw new Unreadable("A duration of an all-day event is not in days.");
        }
    }

    /** By its rule, with the dates that are told besides and without those that are left out. */
    private static Set<LocalDate> starts(CalendarComponent event, LocalDate first, LocalDate from, LocalDate through) {
        var starts = new TreeSet<>(ruled(value(event, Property.RRULE), first, from, through));
        starts.addAll(dates(event, Property.RDATE));
        starts.removeAll(dates(event, Property.EXDATE));
        return starts;
    }

    private static List<LocalDate> ruled(@Nullable String rule, LocalDate first, LocalDate from, LocalDate through) {
        if (rule == null) return List.of(first);
        try {
            return new Recur<LocalDate>(rule).getDates(first, from, through.plusDays(1));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new Unreadable("A rule of repetition cannot be read.");
        }
    }

    private static List<LocalDate> dates(CalendarComponent event, String property) {
        List<Property> told = event.getProperties(property);
        return told.stream()
                .flatMap(each -> Stream.of(each.getValue().split(",")))
                .flatMap(each -> date(each).stream())
                .toList();
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
