package org.aftersales.feedback.failure;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What failed of a group, and among how many units.
 *
 * @param failures by the Mondays of the weeks; none in weeks that are left out
 * @param came how many units came into the field, less those that left it, likewise
 */
record WeekByWeek(SortedMap<LocalDate, Long> failures, SortedMap<LocalDate, Long> came) {

    /** Weeks without a gap; units that came or left in a week were there for half of it. */
    SortedMap<LocalDate, Week> between(LocalDate first, LocalDate last) {
        double units =
                came.headMap(first).values().stream().mapToLong(Long::longValue).sum();
        var weeks = new TreeMap<LocalDate, Week>();
        for (var monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            long more = came.getOrDefault(monday, 0L);
            weeks.put(monday, new Week(failures.getOrDefault(monday, 0L), units + more / 2.0));
            units += more;
        }
        return weeks;
    }
}
