package org.aftersales.kit.calendar;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hours of one day by the wall clock, half-open. A shift that goes on after midnight belongs to the date on which it
 * opens.
 *
 * @param opens minutes after midnight of the opening date, 0 to 1439
 * @param closes minutes after the same midnight, later than {@code opens} by at most 1440; 1440 is 24:00, more is the
 *     next day
 */
public record Shift(int opens, int closes) {
    private static final int DAY = 1440;
    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])");

    public Shift {
        if (opens < 0 || opens >= DAY || closes <= opens || closes > opens + DAY) {
            throw new IllegalArgumentException("not the hours of a day: " + opens + " to " + closes);
        }
    }

    /**
     * Reads {@code HH:mm}; {@code 24:00} closes the day, and a closing earlier than the opening is that of the next day.
     *
     * @throws IllegalArgumentException when a text is no time, or both are the same: a whole day is 00:00 to 24:00
     */
    public static Shift of(String opens, String closes) {
        var from = minutes(opens);
        var to = minutes(closes);
        if (from == to) throw new IllegalArgumentException("opens when it closes: " + opens);
        return new Shift(from, to < from ? to + DAY : to);
    }

    /** The opening as {@code HH:mm}. */
    public String opensAt() {
        return text(opens);
    }

    /** The closing as {@code HH:mm}, {@code 24:00} for midnight. */
    public String closesAt() {
        return closes == DAY ? "24:00" : text(closes % DAY);
    }

    private static int minutes(String text) {
        var clock = CLOCK.matcher(text);
        if (!clock.matches()) throw new IllegalArgumentException("not a time of day: " + text);
        var minutes = 60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2));
        if (minutes > DAY) throw new IllegalArgumentException("not a time of day: " + text);
        return minutes;
    }

    private static String text(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
