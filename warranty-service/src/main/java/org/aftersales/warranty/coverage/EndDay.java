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
        return lastDay(period.after(startsOn, moreMonths, calendar));
    }

    /** The last covered day of what was counted up to this day. */
    LocalDate lastDay(LocalDate end) {
        return this == INCLUSIVE ? end : end.minusDays(1);
    }

    /** The day up to which was counted what is covered until this day. */
    LocalDate end(LocalDate lastDay) {
        return this == INCLUSIVE ? lastDay : lastDay.plusDays(1);
    }
}
