package org.aftersales.feedback.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aftersales.kit.rest.Days;

/**
 * Days as the fewest sums that are kept of them: whole months, and the days before and after those.
 *
 * @param months their first days
 */
record Stretch(List<LocalDate> months, List<LocalDate> days) {

    static Stretch of(List<Days> periods) {
        var stretch = new Stretch(new ArrayList<>(), new ArrayList<>());
        periods.forEach(stretch::add);
        return stretch;
    }

    private void add(Days period) {
        var end = period.to().plusDays(1);
        for (var day = period.from(); day.isBefore(end); ) {
            var next = day.plusMonths(1);
            boolean whole = day.getDayOfMonth() == 1 && !next.isAfter(end);
            (whole ? months : days).add(day);
            day = whole ? next : day.plusDays(1);
        }
    }

    /** As a date array is written in the database. */
    static String literal(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
