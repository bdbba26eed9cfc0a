package org.aftersales.ticket.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        var measure = promises.measure(at, terms);
        promises.openClocks()
                .forEach(clock ->
                        clock.goOnIn(other, Past.of(at, measure.hours(clock).pauses())));
        promises.notice(at, terms);
    }

    /** The clocks that have left for this ticket go on here. */
    void takeIn(Promises others) {
        promises.notice(at, terms);
        join(others, rule -> true);
        promises.notice(at, terms); // an earlier start may have its due time behind it
    }

    /** Its own clocks again, and those of the tickets that are still merged into it; whatever one that left has brought. */
    void giveBack(Promises left, List<Promises> staying) {
        promises.notice(at, terms);
        var calledOff = new HashSet<String>();
        for (var clock : promises.openClocks()) {
            if (left.key().equals(clock.sharing().carriedFrom())) {
                clock.cancel(at);
                calledOff.add(clock.promise());
            } else clock.sharing().ownCourse().ifPresent(own -> takeOwn(clock, own));
        }
        staying.forEach(others -> join(others, rule -> calledOff.contains(rule.name())));
        promises.notice(at, terms);
    }

    /** What is owed here was planned anew; what was taken over from the tickets that are merged into it still holds. */
    void keepStrictest(List<Promises> merged) {
        merged.forEach(others -> join(others, rule -> false));
        promises.notice(at, terms);
    }

    /** The ticket is by itself again, with the clocks and the waiting that ended when it was merged. */
    void comeBack(UUID other, Instant mergedAt, Meanwhile meanwhile) {
        promises.waits().stream().filter(wait -> mergedAt.equals(wait.toAt())).forEach(Wait::goOn);
        for (var clock : promises.clocks()) {
            if (!other.equals(clock.sharing().goesOnIn())) continue;
            var done = terms.policy().promise(clock.promise()).flatMap(rule -> meanwhile.done(rule, promises.heard()));
            clock.comeBack(promises.measure(done.orElse(at), terms).due(clock));
            done.ifPresentOrElse(then -> complete(clock, then), () -> plan(clock));
        }
        promises.notice(at, terms);
    }

    /** What had become due until it was done is told first, as if somebody had looked then. */
    private void complete(PromiseClock clock, Instant then) {
        promises.notice(then, at, terms);
        promises.complete(clock, promises.measure(then, terms));
    }

    /** The clocks of a part are counted from the starts of those of the whole, without what that has waited until now. */
    void inherit(Promises whole, Terms its) {
        var measure = whole.measure(at, its);
        for (var clock : promises.openClocks()) {
            whole.openClocks().stream()
                    .filter(older -> older.promise().equals(clock.promise()))
                    .findFirst()
                    .ifPresent(older ->
                            takeOwn(clock, Course.since(older, measure, at).towards(clock.pace())));
        }
        promises.notice(at, terms);
    }

    private void takeOwn(PromiseClock clock, Course own) {
        clock.takeOwn(own);
        plan(clock);
    }

    /** @param mayCarry what is owed to them also where it is not owed here */
    private void join(Promises others, Predicate<PromiseRule> mayCarry) {
        for (var clock : others.clocks()) {
            if (!promises.key().equals(clock.sharing().goesOnIn()) || isPast(clock)) continue;
            var course = Course.of(clock);
            own(clock.promise()).ifPresentOrElse(mine -> tighten(mine, course), () -> terms.policy()
                    .promise(clock.promise())
                    .filter(mayCarry)
                    .filter(this::isOwed)
                    .ifPresent(rule -> carry(others.key(), rule, course)));
        }
    }

    /** Whether that in which it went on has ended: what is promised again since was never theirs. */
    private boolean isPast(PromiseClock theirs) {
        var past = theirs.sharing().past();
        return past != null
                && promises.clocks().stream()
                        .filter(mine -> mine.promise().equals(theirs.promise()))
                        .anyMatch(mine -> mine.isOpen()
                                ? Course.own(mine).pace().startedAt().isAfter(past.until())
                                : mine.hasEnded()
                                        && Objects.requireNonNull(mine.completedAt())
                                                .isAfter(past.until()));
    }

    private Optional<PromiseClock> own(String promise) {
        return promises.openClocks().stream()
                .filter(clock -> clock.promise().equals(promise))
                .findFirst();
    }

    /**
     * What the work has come to here is owed to nobody any more; an answer is, to whoever wrote there. What is owed of waiting is
     * where the ticket waits, for the other's waiting is over.
     */
    private boolean isOwed(PromiseRule rule) {
        return !promises.heard().containsAny(rule.stopsOnSteps())
                && (!rule.lastsAsLongAsWaiting() || promises.measure(at, terms).isWaitedFor(rule));
    }

    private void carry(UUID ticket, PromiseRule rule, Course theirs) {
        var sharing = Sharing.carriedFrom(ticket, theirs.past());
        tighten(promises.start(rule, theirs.pace().startedAt(), sharing, terms), theirs);
    }

    /** From the earliest start, or without the pauses since as it was counted for either ticket, whichever is due first. */
    private void tighten(PromiseClock clock, Course theirs) {
        var mine = Course.of(clock);
        var isTheirs = theirs.pace().startedAt().isBefore(mine.pace().startedAt());
        var earliest = isTheirs ? theirs : mine;
        var measure = promises.measure(at, terms);
        var strictest = Stream.of(earliest.towards(mine.pace()), earliest.towards(theirs.pace()), mine, theirs)
                .min(Comparator.comparing(course -> measure.due(clock, course)))
                .orElseThrow();
        if (strictest.equals(mine)) return;

        clock.take(strictest);
        plan(clock);
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
