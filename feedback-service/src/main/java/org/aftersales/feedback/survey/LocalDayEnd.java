package org.aftersales.feedback.survey;

import java.time.Instant;
import java.time.ZoneId;

/** Where a time to answer ends for people: with a day, not within it. */
final class LocalDayEnd {

    private LocalDayEnd() {}

    /** The end of the local day to which the instant before {@code end} belongs: {@code end} itself where a day ends. */
    static Instant of(Instant end, ZoneId zone) {
        return end.minusNanos(1)
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
