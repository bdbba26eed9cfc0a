package org.aftersales.loyalty.ledger;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** With what points end: members remember the end of a month or a year better than a day. */
public enum Ending {
    /** With the local day on which their time is over. */
    DAY,
    /** With the last day of that month. */
    MONTH,
    /** With 31 December of that year. */
    YEAR;

    LocalDate lastDay(LocalDate over) {
        return switch (this) {
            case DAY -> over;
            case MONTH -> over.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> over.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
