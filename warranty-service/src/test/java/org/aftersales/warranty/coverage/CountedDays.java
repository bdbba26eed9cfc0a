package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A calendar as days laid end to end, about eleven years of them; whoever asks finds the way by counting. */
final class CountedDays {
    static final LocalDate FIRST = LocalDate.parse("2020-03-20");

    /** Days of the Solar Hijri years 1399 to 1409 by the new-year days of Iran's official calendar. */
    private static final int[] SOLAR_YEARS = {366, 365, 365, 365, 366, 365, 365, 365, 365, 366, 365};

    private record Day(int month, int ofMonth) {}

    private final List<Day> days;

    private CountedDays(List<Day> days) {
        this.days = days;
    }

    static CountedDays of(TermCalendar calendar) {
        return new CountedDays(calendar == TermCalendar.GREGORIAN ? gregorian() : solarHijri());
    }

    int count() {
        return days.size();
    }

    /** The last day, of those at most as far into their month, in the month so many new months later. */
    LocalDate monthsAfter(LocalDate first, int months) {
        int anchor = (int) FIRST.until(first, ChronoUnit.DAYS);
        int wanted = days.get(anchor).month() + months;
        int found = anchor;
        for (int at = anchor; at < days.size() && days.get(at).month() <= wanted; at++) {
            var day = days.get(at);
            if (day.month() == wanted && day.ofMonth() <= days.get(anchor).ofMonth()) found = at;
        }
        return FIRST.plusDays(found);
    }

    private static List<Day> gregorian() {
        var days = new ArrayList<Day>();
        int month = 0;
        int ofMonth = FIRST.getDayOfMonth();
        for (int year = 2020, inYear = 3; year < 2031; ) {
            if (ofMonth > lengthOf(year, inYear)) {
                ofMonth = 1;
                month++;
                year += inYear / 12;
                inYear = inYear % 12 + 1;
            }
            days.add(new Day(month, ofMonth++));
        }
        return days;
    }

    private static int lengthOf(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static List<Day> solarHijri() {
        var days = new ArrayList<Day>();
        for (int year = 0; year < SOLAR_YEARS.length; year++) {
            for (int month = 1, left = SOLAR_YEARS[year]; month <= 12; month++) {
                int length = month <= 6 ? 31 : month < 12 ? 30 : left;
                for (int day = 1; day <= length; day++) days.add(new Day(12 * year + month, day));
                left -= length;
            }
        }
        return days;
    }
}
