package org.aftersales.warranty.registration;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** A moment as a sales file writes it, read with the calendar of old. */
record WrittenDate(boolean isKnown, long epoch) {

    private static final Pattern FORM =
            Pattern.compile("(N{4})-(N{2})-(N{2})T(N{2}):(N{2}):(N{2})(Z|[+-]N{2}:N{2})".replace("N", "[0-9]"));

    static WrittenDate of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) return new WrittenDate(false, 0);
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setLenient(false);
        calendar.clear();
        var n = new int[7];
        for (int i = 1; i <= 6; i++) n[i] = Integer.parseInt(form.group(i));
        calendar.set(n[1], n[2] - 1, n[3], n[4], n[5], n[6]);
        try {
            return new WrittenDate(true, calendar.getTimeInMillis() / 1000 - offset(form.group(7)));
        } catch (IllegalArgumentException noSuchDay) {
            return new WrittenDate(false, 0);
        }
    }

    private static int offset(String text) {
        if (text.equals("Z")) return 0;
        var seconds = Integer.parseInt(text.substring(1, 3)) * 3600 + Integer.parseInt(text.substring(4)) * 60;
        return text.startsWith("-") ? -seconds : seconds;
    }

    /** Year, month from 1, and day in a zone. */
    int[] dayIn(String zone) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(zone));
        calendar.setTimeInMillis(epoch * 1000);
        return new int[] {
            calendar.get(Calendar.YEAR), calendar.get(Calendar.MONTH) + 1, calendar.get(Calendar.DAY_OF_MONTH)
        };
    }
}
