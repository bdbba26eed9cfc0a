package org.aftersales.ticket.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The promises of one ticket when it is merged with another or taken out again. What is measured goes on in the ticket that
 * is left: from the earliest start and towards the strictest end (rule 19 of the trade). What was broken meanwhile stays
 * broken.
 */
record Handover(Promises promises, Terms terms, Instant at) {

    /** The ticket goes on as another: nothing of it runs any more, and nothing of it is counted twice. */
    void leaveFor(UUID other) {
        promises.notice(at, terms);
        promises.endWaits(at, terms);
        promises.openClocks().forEach(clock -> clock.goOnIn(other));
        promises.notice(at, terms);
    }

    /** The clocks that have left for this ticket go on here. */
    void takeIn(Promises others) {
        promises.notice(at, terms);
        join(others);
        promises.notice(at, terms); // an earlier start may have its due time behind it
    }

    /** Its own clocks again, and those of the tickets that are still merged into it; whatever one that left has brought. */
    void giveBack(Promises left, List<Promises> staying) {
        promises.notice(at, terms);
        for (var clock : promises.openClocks()) {
            var own = clock.sharing().own();
            if (left.key().equals(clock.sharing().carriedFrom())) clock.cancel(at);
            else if (own != null) takeOwn(clock, own);
        }
        staying.forEach(this::join);
        promises.notice(at, terms);
    }

    /** The ticket is by itself again, with the clocks and the waiting that ended when it was merged. */
    void comeBack(UUID other, Instant mergedAt) {
        promises.waits().stream().filter(wait -> mergedAt.equals(wait.toAt())).forEach(Wait::goOn);
        var measure = promises.measure(at, terms);
        for (var clock : promises.clocks()) {
            if (!other.equals(clock.sharing().goesOnIn())) continue;
            clock.comeBack(measure.due(clock));
            plan(clock);
        }
        promises.notice(at, terms);
    }

    /** The clocks of a part are counted from the starts of those of the whole. */
    void inherit(Promises whole) {
        for (var clock : promises.openClocks()) {
            whole.openClocks().stream()
                    .filter(older -> older.promise().equals(clock.promise()))
                    .findFirst()
                    .ifPresent(older ->
                            takeOwn(clock, clock.pace().from(older.pace().startedAt())));
        }
        promises.notice(at, terms);
    }

    private void takeOwn(PromiseClock clock, Pace own) {
        clock.takeOwn(own);
        plan(clock);
    }

    private void join(Promises others) {
        for (var clock : others.clocks()) {
            if (promises.key().equals(clock.sharing().goesOnIn())) join(others.key(), clock);
        }
    }

    private void join(UUID ticket, PromiseClock other) {
        var mine = promises.openClocks().stream()
                .filter(clock -> clock.promise().equals(other.promise()))
                .findFirst();
        if (mine.isPresent()) tighten(mine.get(), other.pace());
        else terms.policy().promise(other.promise()).ifPresent(rule -> carry(ticket, rule, other.pace()));
    }

    /** What is still owed to whoever wrote there is owed here. */
    private void carry(UUID ticket, PromiseRule rule, Pace pace) {
        var clock = promises.start(rule, pace.startedAt(), terms);
        clock.carry(ticket);
        tighten(clock, pace);
    }

    private void tighten(PromiseClock clock, Pace others) {
        var mine = clock.pace();
        var start = others.startedAt().isBefore(mine.startedAt()) ? others.startedAt() : mine.startedAt();
        var due = due(clock, mine.from(start));
        var theirs = due(clock, others.from(start));
        var stricter = theirs.isBefore(due) ? others.from(start) : mine.from(start);
        if (stricter.equals(mine)) return;

        clock.take(stricter);
        plan(clock);
    }

    /** When the clock would be due at this pace. */
    private Instant due(PromiseClock clock, Pace pace) {
        return promises.measure(at, terms).due(clock, pace);
    }

    private void plan(PromiseClock clock) {
        var measure = promises.measure(at, terms);
        if (measure.rule(clock).filter(measure::isHeldUp).isPresent()) {
            if (clock.isRunning()) clock.pause();
        } else {
            promises.run(clock, measure);
        }
    }
}
