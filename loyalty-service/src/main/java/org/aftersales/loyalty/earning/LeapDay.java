package org.aftersales.loyalty.earning;

import java.time.MonthDay;

/** When those who were born on 29 February have their birthday in a year without one. */
enum LeapDay {
    FEBRUARY_28(MonthDay.of(2, 28)),
    MARCH_1(MonthDay.of(3, 1));

    private final MonthDay day;

    LeapDay(MonthDay day) {
        this.day = day;
    }

    MonthDay day() {
        return day;
    }
}
