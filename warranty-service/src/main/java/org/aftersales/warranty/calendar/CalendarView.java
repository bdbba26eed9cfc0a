package org.aftersales.warranty.calendar;

import java.time.Instant;
import org.aftersales.kit.calendar.CalendarHours;
import org.jspecify.annotations.Nullable;

/** A version of a calendar. */
record CalendarView(
        String code, int version, String name, @Nullable String nameFa, CalendarHours hours, Instant publishedAt) {

    static CalendarView of(PublishedCalendar calendar, CalendarDocument document) {
        return new CalendarView(
                calendar.code(),
                calendar.number(),
                document.name(),
                document.nameFa(),
                document.hours(),
                calendar.publishedAt());
    }
}
