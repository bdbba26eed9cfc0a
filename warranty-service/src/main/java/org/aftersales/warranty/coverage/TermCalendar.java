package org.aftersales.warranty.coverage;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The calendar in which a policy counts months and years. A year from 30 Esfand 1403 ends on another day than a year
 * from 20 March 2025, which is the same day. Days are the same in all calendars.
 */
public enum TermCalendar {
    GREGORIAN {
        @Override
        LocalDate plusMonths(LocalDate anchor, int months) {
            return anchor.plusMonths(months);
        }
    },

    /** The official calendar of Iran and Afghanistan, by ICU4J; with Gregorian days from 622-03-22. */
    SOLAR_HIJRI {
        @Override
        LocalDate plusMonths(LocalDate anchor, int months) {
            var day = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
            day.setTimeInMillis(Math.multiplyExact(anchor.toEpochDay(), MILLIS_OF_DAY));
            day.add(Calendar.MONTH, months);
            return LocalDate.ofEpochDay(Math.floorDiv(day.getTimeInMillis(), MILLIS_OF_DAY));
        }
    };

    private static final ULocale PERSIAN = new ULocale("@calendar=persian");
    private static final long MILLIS_OF_DAY = ChronoUnit.DAYS.getDuration().toMillis();

    /** The same day of the month so many months later, or that month's last day where it has no such day. */
    abstract LocalDate plusMonths(LocalDate anchor, int months);
}
