package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.function.Predicate;

/** How many days of a span count. */
@FunctionalInterface
public interface DayCount {

    /** All of them. */
    DayCount CALENDAR_DAYS = Span::days;

    long of(Span span);

    /** Those that are such. */
    static DayCount where(Predicate<LocalDate> counts) {
        return span ->
                span.first().datesUntil(span.last().plusDays(1)).filter(counts).count();
    }
}
