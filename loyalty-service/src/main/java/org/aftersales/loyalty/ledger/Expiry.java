package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * When points end.
 *
 * @param lastDay the last local day, in the programme's zone, on which they can be spent
 * @param at the end of that day: at this instant they are expired
 */
public record Expiry(LocalDate lastDay, Instant at) {

    /** The period is calendar time: a day that the last month does not have becomes that month's last day. */
    public static Expiry after(Instant effective, Period validity, ZoneId zone) {
        return on(effective.atZone(zone).toLocalDate().plus(validity), zone);
    }

    /** As {@link #after(Instant, Period, ZoneId)}, and then with the day, the month or the year. */
    public static Expiry after(Instant effective, Period validity, Ending ending, ZoneId zone) {
        return on(ending.lastDay(effective.atZone(zone).toLocalDate().plus(validity)), zone);
    }

    /** At the end of that day. */
    static Expiry on(LocalDate lastDay, ZoneId zone) {
        return new Expiry(lastDay, lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
