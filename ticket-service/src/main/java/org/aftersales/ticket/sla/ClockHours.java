package org.aftersales.ticket.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.calendar.Reckoning;
import org.aftersales.kit.calendar.Reckoning.Plan;
import org.aftersales.kit.calendar.Span;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.ticket.sla.Firing.Due;

/**
 * How one clock is counted: by which hours and without which pauses. All of it follows from the start, so that what is
 * planned anew comes out the same as if it had been planned so at first.
 */
record ClockHours(PromiseClock clock, Pace pace, WorkCalendar calendar, List<Span> pauses) {

    Plan plan() {
        try {
            return pace.aim().plan(calendar, pace.startedAt(), pauses);
        } catch (Reckoning.OutOfReach never) {
            return new Plan(horizon(), List.of()); // a policy that asks for too much keeps nobody from working
        }
    }

    /** Whether its due time may still move, because the holidays are not known so far ahead. */
    boolean isBeyondHorizon() {
        var due = clock.dueAt();
        return clock.isOpen() && due != null && pace.aim().isBeyondHorizon(calendar, due);
    }

    /** How much of its time has gone by. */
    Duration passed(Instant now) {
        return Reckoning.passed(pace.aim().hours(calendar), pace.startedAt(), now, pauses);
    }

    /** Which of its time that was. */
    List<Span> counted(Instant until) {
        return Reckoning.plan(pace.aim().hours(calendar), pace.startedAt(), passed(until), pauses)
                .counted();
    }

    /** All of its time. */
    Duration whole() {
        var target = pace.aim();
        return target.unit() == Unit.BUSINESS_DAY ? passed(plan().due()) : target.time();
    }

    /** When a step of the ladder is reached, in the clock's own time. */
    Instant reachedAt(LadderStep step) {
        var amount = whole().plus(step.offset());
        try {
            return Reckoning.plan(pace.aim().hours(calendar), pace.startedAt(), amount, pauses)
                    .due();
        } catch (Reckoning.OutOfReach never) {
            return horizon();
        }
    }

    /** As far as anybody looks. */
    private Instant horizon() {
        return pace.startedAt().plus(Duration.ofDays(3653));
    }

    /** What this running clock has not told yet, in order. */
    List<Due> ahead(PromiseRule rule) {
        var ahead = new ArrayList<Due>();
        for (var step : rule.steps()) {
            if (!clock.hasFired(step.level())) ahead.add(new Due(step.level(), reachedAt(step)));
        }
        if (clock.breachedAt() == null) ahead.add(new Due(Firing.BREACH, clock.due()));
        ahead.sort(Comparator.comparing(Due::at));
        return ahead;
    }

    /** Reached means come to for a step; a promise is broken only once its last instant has passed. */
    static boolean isReached(Due due, Instant now) {
        return due.level().equals(Firing.BREACH) ? now.isAfter(due.at()) : !now.isBefore(due.at());
    }

    /** When somebody has to look again. */
    static Optional<Instant> lookAt(List<Due> ahead) {
        return ahead.stream()
                .map(due -> due.level().equals(Firing.BREACH) ? due.at().plusMillis(1) : due.at())
                .min(Instant::compareTo);
    }
}
