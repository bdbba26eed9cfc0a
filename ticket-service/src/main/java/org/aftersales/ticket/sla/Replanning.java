package org.aftersales.ticket.sla;

import java.time.Instant;
import java.util.List;
import java.util.function.BinaryOperator;
import org.aftersales.ticket.sla.Publication.Version;

/**
 * The promises of one ticket when other terms hold for it, or it is more or less urgent. Its clocks are aimed by
 * themselves, and those of tickets that are merged into it count as before.
 */
record Replanning(Promises promises, List<Promises> merged, Terms terms, Instant at) {

    /** As the ticket is now; the calendars of its clocks stay as they were. */
    void plan(Subject now, Terms before) {
        plan(now, before, Replanning::kept);
    }

    /** By the calendars that were published last. */
    void takeOver(Terms before) {
        plan(promises.subject(), before, (own, latest) -> latest);
    }

    private void plan(Subject now, Terms before, BinaryOperator<Version> calendars) {
        promises.notice(at, before);
        promises.adopt(now, terms);
        aim(calendars);
        new Handover(promises, terms, at).keepStrictest(merged);
    }

    private static Version kept(Version own, Version latest) {
        return own.code().equals(latest.code()) ? own : latest;
    }

    /** Open clocks are aimed anew from their own starts, or called off where nothing is promised any more. */
    private void aim(BinaryOperator<Version> calendars) {
        var measure = promises.measure(at, terms);
        for (var clock : promises.openClocks()) {
            measure.rule(clock).ifPresentOrElse(rule -> aim(clock, rule, calendars), () -> clock.cancel(at));
        }
        measure.missing()
                .forEach(rule -> promises.start(rule, promises.subject().openedAt(), terms));
    }

    private void aim(PromiseClock clock, PromiseRule rule, BinaryOperator<Version> calendars) {
        var measure = promises.measure(at, terms);
        var calendar = calendars.apply(Course.own(clock).pace().hours(), measure.calendar(rule));
        clock.aim(rule.targetFor(promises.subject().priority()), calendar);
        if (measure.isHeldUp(rule)) {
            if (clock.isRunning()) clock.pause();
            return;
        }
        promises.run(clock, measure);
    }
}
