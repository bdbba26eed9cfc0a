package org.aftersales.ticket.sla;

import java.time.Instant;

/** The promises of one ticket when other terms hold for it, or it is more or less urgent. */
record Replanning(Promises promises, Terms terms, Instant at) {

    /** Open clocks are aimed anew from their own starts, or called off where nothing is promised any more. */
    void plan() {
        var measure = promises.measure(at, terms);
        for (var clock : promises.openClocks()) {
            measure.rule(clock).ifPresentOrElse(rule -> aim(clock, rule, measure), () -> clock.cancel(at));
        }
        measure.missing()
                .forEach(rule -> promises.start(rule, promises.subject().openedAt(), terms));
    }

    private void aim(PromiseClock clock, PromiseRule rule, Measure measure) {
        clock.aim(rule.targetFor(promises.subject().priority()), measure.calendar(rule));
        if (measure.isHeldUp(rule)) {
            if (clock.isRunning()) clock.pause();
            return;
        }
        promises.run(clock, measure);
    }
}
