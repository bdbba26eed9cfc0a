package org.aftersales.warranty.coverage;

import java.time.LocalDate;

/** How the last covered day is counted: cards printed in different countries differ by one day. */
public enum EndDay {
    /** The day with the number of the first day is still covered (EU Regulation 1182/71, article 3). */
    INCLUSIVE,
    /** The last covered day is the one before. */
    DAY_BEFORE;

    LocalDate lastDay(LocalDate startsOn, Period period, TermCalendar calendar) {
        return lastDay(startsOn, period, 0, calendar);
    }

    LocalDate lastDay(LocalDate startsOn, Period period, int moreMonths, TermCalendar calendar) {
        var end = period.after(startsOn, moreMonths, calendar);
        return this == INCLUSIVE ? end : end.minusDays(1);
    }
}
