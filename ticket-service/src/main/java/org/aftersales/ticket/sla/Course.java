package org.aftersales.ticket.sla;

import java.time.Instant;
import java.util.List;
import org.aftersales.kit.calendar.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a clock counts: by a pace, and without the pauses of a past that was not its own ticket's.
 *
 * @param past none where the ticket's own waiting is all that counts
 */
record Course(Pace pace, @Nullable Past past) {

    static Course of(PromiseClock clock) {
        return new Course(clock.pace(), clock.sharing().past());
    }

    /** As it counts by itself, whatever others go on in it. */
    static Course own(PromiseClock clock) {
        return clock.sharing().ownCourse().orElseGet(() -> of(clock));
    }

    /** As the clock has counted until now, for a clock of another ticket that goes on from there. */
    static Course since(PromiseClock clock, Measure measure, Instant now) {
        return new Course(clock.pace(), Past.of(now, measure.hours(clock).pauses()));
    }

    /** From the same start and without the same pauses towards another end. */
    Course towards(Pace other) {
        return new Course(other.from(pace.startedAt()), past);
    }

    /** @param waiting of the ticket about which it counts */
    List<Span> pauses(List<Span> waiting) {
        return past == null ? waiting : past.with(waiting);
    }
}
