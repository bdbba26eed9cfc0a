package org.aftersales.kit.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row that somebody asks about, 1 to 366 of them.
 *
 * @param from the first day
 * @param to the last day
 */
public record Days(LocalDate from, LocalDate to) {

    private static final int USUAL = 30;
    private static final int MOST = 366;

    /**
     * @param from 29 days before the end where absent
     * @param to today where absent
     * @throws Malformed when one is no date, or they are not 1 to 366 days in a row
     */
    public static Days of(@Nullable String from, @Nullable String to, LocalDate today) {
        var end = to == null ? today : date("to", to);
        var beginning = from == null ? end.minusDays(USUAL - 1) : date("from", from);
        var days = ChronoUnit.DAYS.between(beginning, end) + 1;
        if (days < 1 || days > MOST) throw refused("from", "must be 0 to " + (MOST - 1) + " days before the end");
        return new Days(beginning, end);
    }

    /** As many days as these, just before them. */
    public Days before() {
        return new Days(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /** @throws Malformed when it is no date between the years 1 and 9999 */
    public static LocalDate date(String parameter, String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 1 && date.getYear() <= 9999) return date;
        } catch (DateTimeException none) {
            // refused below, as a year that nobody means
        }
        throw refused(parameter, "must be a date such as 2026-11-20");
    }

    private static Malformed refused(String parameter, String message) {
        return new Malformed(
                "invalid-parameter",
                "The days cannot be read.",
                List.of(new Violation("?" + parameter, "invalid-date", message)));
    }
}
