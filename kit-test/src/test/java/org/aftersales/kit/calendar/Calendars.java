package org.aftersales.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calendars that tests go by. */
final class Calendars {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday to Friday 09:00-12:30 and 13:30-18:00 in Berlin. */
    static final WorkCalendar A = new WorkCalendar(
            BERLIN,
            Arrays.stream(DayOfWeek.values())
                    .limit(5)
                    .collect(Collectors.toMap(
                            Function.identity(),
                            day -> List.of(Shift.of("09:00", "12:30"), Shift.of("13:30", "18:00")))),
            Map.of(),
            null);

    /** Around the clock in Berlin. */
    static final WorkCalendar C = open(BERLIN, Shift.of("00:00", "24:00"));

    private Calendars() {}

    /** The same hours every day. */
    static WorkCalendar open(ZoneId zone, Shift... shifts) {
        return week(zone, Map.of(), shifts);
    }

    static WorkCalendar week(ZoneId zone, Map<LocalDate, List<Shift>> exceptions, Shift... shifts) {
        var week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), day -> List.of(shifts)));
        return new WorkCalendar(zone, week, exceptions, null);
    }
}
