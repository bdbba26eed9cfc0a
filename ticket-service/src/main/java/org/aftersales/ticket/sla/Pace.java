package org.aftersales.ticket.sla;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.aftersales.ticket.sla.Publication.Version;

/**
 * From when on a promise is counted, towards what, and by which hours.
 *
 * @param target as {@link Target} reads it, in the unit
 */
@Embeddable
record Pace(
        Instant startedAt,
        @Enumerated(EnumType.STRING) Unit unit,
        String target,
        String calendarCode,
        int calendarNumber) {

    static Pace of(Instant startedAt, Target target, Version calendar) {
        return new Pace(startedAt, target.unit(), target.text(), calendar.code(), calendar.number());
    }

    /** The same, begun at another time. */
    Pace from(Instant start) {
        return new Pace(start, unit, target, calendarCode, calendarNumber);
    }

    Target aim() {
        return Target.of(unit, target, "/target");
    }

    Version hours() {
        return new Version(calendarCode, calendarNumber);
    }
}
