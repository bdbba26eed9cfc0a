package org.aftersales.warranty.card;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.aftersales.kit.page.PageLanguage;

/** The two calendars in which a card tells its days. A day is the same day in both. */
enum CardCalendar {
    GREGORIAN("gregorian"),

    /** The official calendar of Iran and Afghanistan, by ICU4J; with Gregorian days from 622-03-22. */
    SOLAR_HIJRI("persian");

    private final ULocale locale;
    private final Map<PageLanguage, String[]> months;

    CardCalendar(String icuName) {
        this.locale = new ULocale("@calendar=" + icuName);
        this.months = Map.of(
                PageLanguage.ENGLISH, months(PageLanguage.ENGLISH), PageLanguage.PERSIAN, months(PageLanguage.PERSIAN));
    }

    private String[] months(PageLanguage language) {
        return new DateFormatSymbols(calendar(), ULocale.forLocale(language.locale())).getMonths();
    }

    private Calendar calendar() {
        return Calendar.getInstance(TimeZone.GMT_ZONE, locale);
    }

    private Calendar at(LocalDate day) {
        var calendar = calendar();
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    /** For people, for example {@code 31 August 2028} or {@code ۹ شهریور ۱۴۰۷}. */
    String spoken(LocalDate day, CardWords words) {
        var calendar = at(day);
        var month = months.get(words.language())[calendar.get(Calendar.MONTH)];
        return words.digits(calendar.get(Calendar.DAY_OF_MONTH) + " " + month + " " + calendar.get(Calendar.YEAR));
    }

    /** For machines: year, month and day as numbers, for example {@code 1407-06-09}. */
    String numeric(LocalDate day) {
        var calendar = at(day);
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                calendar.get(Calendar.YEAR),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH));
    }
}
