package org.aftersales.warranty.coverage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A length of time as policies write it: {@code P2Y}, {@code P24M} or {@code P90D}. Years and months are calendar
 * months; a day that the target month lacks becomes its last day. At most 100 years.
 */
public record Period(int count, Unit unit) {

    public static final String SYNTAX = "P[1-9][0-9]{0,4}[YMD]";

    private static final Pattern FORM = Pattern.compile(SYNTAX);

    enum Unit {
        Y(100),
        M(1_200),
        D(36_525);

        private final int most;

        Unit(int most) {
            this.most = most;
        }
    }

    public Period {
        if (count < 1 || count > unit.most) {
            throw new IllegalArgumentException("a period is at least one day and at most 100 years");
        }
    }

    @JsonCreator
    public static Period parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a period is written PnY, PnM or PnD");
        }
        var last = text.length() - 1;
        return new Period(Integer.parseInt(text, 1, last, 10), Unit.valueOf(text.substring(last)));
    }

    /** Adds the whole period once; adding parts of it one after the other would cut the day back twice. */
    LocalDate after(LocalDate anchor, TermCalendar calendar) {
        return after(anchor, 0, calendar);
    }

    /** As {@link #after(LocalDate, TermCalendar)} with months more, which are added together with the period's own. */
    LocalDate after(LocalDate anchor, int moreMonths, TermCalendar calendar) {
        return switch (unit) {
            case Y -> calendar.plusMonths(anchor, 12 * count + moreMonths);
            case M -> calendar.plusMonths(anchor, count + moreMonths);
            case D -> calendar.plusMonths(anchor.plusDays(count), moreMonths);
        };
    }

    /** Whether this is too long for what can be sold. */
    public boolean isLongerThanYears(int years) {
        return isInMonths() ? months() > 12 * years : count > 366 * years;
    }

    boolean isInMonths() {
        return unit != Unit.D;
    }

    int months() {
        return switch (unit) {
            case Y -> 12 * count;
            case M -> count;
            case D -> throw new IllegalStateException("days are not months");
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return "P" + count + unit;
    }
}
