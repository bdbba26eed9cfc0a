package org.aftersales.kit.page;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aftersales.kit.rest.Days;

/** The two calendars in which pages tell days. A day is the same day in both. It needs ICU4J. */
public enum PageCalendar {
    GREGORIAN("gregorian"),

    /** The official calendar of Iran and Afghanistan, by ICU4J; with Gregorian days from 622-03-22. */
    SOLAR_HIJRI("persian");

    private final ULocale locale;
    private final Map<PageLanguage, String[]> months = new EnumMap<>(PageLanguage.class);
    private final Map<PageLanguage, String[]> shortMonths = new EnumMap<>(PageLanguage.class);

    PageCalendar(String icuName) {
        this.locale = new ULocale("@calendar=" + icuName);
        for (var language : PageLanguage.values()) {
            var names = new DateFormatSymbols(calendar(), ULocale.forLocale(language.locale()));
            months.put(language, names.getMonths());
            shortMonths.put(language, names.getShortMonths());
        }
    }

    /** By which the readers of a language count their days. */
    public static PageCalendar of(PageLanguage language) {
        return switch (language) {
            case ENGLISH -> GREGORIAN;
            case PERSIAN -> SOLAR_HIJRI;
        };
    }

    /** For people, for example {@code 31 August 2028} or {@code ۱۰ شهریور ۱۴۰۷}. */
    public String spoken(LocalDate day, PageLanguage language) {
        var calendar = at(day);
        var month = name(months, calendar, language);
        return language.digits(calendar.get(Calendar.DAY_OF_MONTH) + " " + month + " " + calendar.get(Calendar.YEAR));
    }

    /** For machines: year, month and day as numbers, for example {@code 1407-06-10}. */
    public String numeric(LocalDate day) {
        var calendar = at(day);
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                calendar.get(Calendar.YEAR),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH));
    }

    /**
     * A moment by a pattern of CLDR, in the digits of the language.
     *
     * @param zone by its IANA name
     */
    public String text(String pattern, Instant at, String zone, PageLanguage language) {
        var format = new SimpleDateFormat(pattern, ULocale.forLocale(language.locale()));
        format.setCalendar(calendar());
        format.setTimeZone(TimeZone.getTimeZone(zone));
        return format.format(Date.from(at));
    }

    /** So many months in a row, the earliest first; the last one ends with the day, be it over or not. */
    public List<PageMonth> monthsUntil(LocalDate day, int count, PageLanguage language) {
        var found = new ArrayDeque<PageMonth>();
        for (var last = day;
                found.size() < count;
                last = found.getFirst().days().from().minusDays(1)) {
            var calendar = at(last);
            var first = last.minusDays(calendar.get(Calendar.DAY_OF_MONTH) - 1L);
            found.addFirst(new PageMonth(
                    new Days(first, last), name(months, calendar, language), name(shortMonths, calendar, language)));
        }
        return List.copyOf(found);
    }

    private Calendar calendar() {
        return Calendar.getInstance(TimeZone.GMT_ZONE, locale);
    }

    private Calendar at(LocalDate day) {
        var calendar = calendar();
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    private static String name(Map<PageLanguage, String[]> names, Calendar at, PageLanguage language) {
        return Objects.requireNonNull(names.get(language))[at.get(Calendar.MONTH)];
    }
}
