package org.aftersales.kit.calendar;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** Which time counts. */
@FunctionalInterface
public interface Hours {
    /** Every hour of the day and of the night: elapsed time. */
    Hours ALWAYS =
            start -> List.of(new Span(start, start.plus(WorkCalendar.SEARCH))).iterator();

    /**
     * The time that counts from an instant on, in order, disjoint, none of it empty. It ends where nobody looks any
     * further, ten years on.
     */
    Iterator<Span> from(Instant start);
}
