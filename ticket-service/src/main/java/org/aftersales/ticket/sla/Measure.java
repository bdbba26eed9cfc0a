package org.aftersales.ticket.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.calendar.Reckoning;
import org.aftersales.ticket.sla.Firing.Due;
import org.aftersales.ticket.sla.Publication.Version;
import org.jspecify.annotations.Nullable;

/** The clocks and the waiting of one ticket, measured by its terms as of an instant. It changes nothing. */
record Measure(List<PromiseClock> clocks, List<Wait> waits, Heard heard, Terms terms, Instant now) {

    Optional<PromiseRule> rule(PromiseClock clock) {
        return terms.policy().promise(clock.promise());
    }

    ClockHours hours(PromiseClock clock) {
        return hours(clock, Course.of(clock));
    }

    private ClockHours hours(PromiseClock clock, Course course) {
        var waiting = rule(clock).stream()
                .flatMap(rule -> waits.stream().filter(wait -> rule.isPausedBy(wait.reason())))
                .map(wait -> wait.until(now))
                .toList();
        var pace = course.pace();
        return new ClockHours(clock, pace, terms.book().hours(pace.hours()), course.pauses(waiting));
    }

    /** When a clock that is not held up is due. */
    Instant due(PromiseClock clock) {
        return hours(clock).plan().due();
    }

    /** When it would be due if it were counted so. */
    Instant due(PromiseClock clock, Course course) {
        return hours(clock, course).plan().due();
    }

    boolean isBeyondHorizon(PromiseClock clock) {
        return hours(clock).isBeyondHorizon();
    }

    /** What a running clock has yet to tell, in order. */
    List<Due> ahead(PromiseClock clock) {
        return rule(clock).map(hours(clock)::ahead).orElse(List.of());
    }

    /** A clock that has come to something. */
    record Reached(PromiseClock clock, Due due) {}

    /** What has come about and was not told, in the order in which it did. */
    List<Reached> reached() {
        return clocks.stream()
                .filter(PromiseClock::isRunning)
                .flatMap(clock -> ahead(clock).stream().map(due -> new Reached(clock, due)))
                .filter(reached -> ClockHours.isReached(reached.due(), now))
                .map(reached -> new Reached(reached.clock(), called(reached)))
                .sorted(Comparator.comparing(reached -> reached.due().at()))
                .toList();
    }

    /** With whoever is called, where a step comes about while nobody works. */
    private Due called(Reached reached) {
        var at = reached.due().at();
        return rule(reached.clock())
                .flatMap(rule -> rule.step(reached.due().level()))
                .map(LadderStep::rota)
                .filter(rota -> isClosed(reached.clock(), at))
                .flatMap(rota -> terms.book().onCall(rota, at))
                .map(reached.due()::calling)
                .orElse(reached.due());
    }

    private boolean isClosed(PromiseClock clock, Instant at) {
        var hours = terms.book().hours(clock.pace().hours());
        return Reckoning.passed(hours, at, at.plusSeconds(1), List.of()).isZero();
    }

    boolean isHeldUp(PromiseRule rule) {
        return waits.stream().anyMatch(wait -> wait.isOpen() && rule.isPausedBy(wait.reason()));
    }

    /** Whether the ticket waits for what starts it. */
    boolean isWaitedFor(PromiseRule rule) {
        return waits.stream().anyMatch(wait -> wait.isOpen() && rule.startsOn(Fact.WAITING, wait.reason()));
    }

    boolean stops(PromiseClock clock, Fact fact) {
        return rule(clock).filter(rule -> rule.stopsOn().contains(fact)).isPresent();
    }

    /** Whether the fact, which makes nobody wait, ends one of the clocks or starts another. */
    boolean isTouchedBy(Fact fact) {
        return clocks.stream().anyMatch(clock -> clock.isOpen() && stops(clock, fact))
                || !startedBy(fact, Optional.empty()).isEmpty();
    }

    /** The promises that the fact starts: those that do not run and whose turn it is. */
    List<PromiseRule> startedBy(Fact fact, Optional<Wait> waiting) {
        var reason = waiting.map(Wait::reason).orElse(null);
        return terms.policy().promises().stream()
                .filter(rule -> rule.startsOn(fact, reason) && mayStart(rule))
                .toList();
    }

    /** What these terms promise from the opening on, that no clock measures and that has not come about. */
    List<PromiseRule> missing() {
        return terms.policy().promises().stream()
                .filter(rule -> rule.startsOn(Fact.OPENED, null) && mayStart(rule) && !isMeasured(rule.name()))
                .filter(rule -> !heard.containsAny(rule.stopsOn()))
                .toList();
    }

    private boolean isMeasured(String promise) {
        return clocks.stream()
                .anyMatch(clock -> clock.promise().equals(promise) && clock.state() != ClockState.CANCELLED);
    }

    int cycles(String promise) {
        return (int)
                clocks.stream().filter(clock -> clock.promise().equals(promise)).count();
    }

    Version calendar(PromiseRule rule) {
        return terms.book().latest(rule.calendar());
    }

    /** The working time that a wait took, by the hours in which the customer is served; all of it where none are told. */
    Duration openTime(Wait wait) {
        var span = wait.until(now);
        return customerHours()
                .map(hours -> Reckoning.passed(terms.book().hours(hours), span.from(), span.to(), List.of()))
                .orElse(span.length());
    }

    /** When somebody has to look again; never, when nothing runs. */
    @Nullable
    Instant lookAt() {
        return clocks.stream()
                .filter(PromiseClock::isRunning)
                .flatMap(clock -> ClockHours.lookAt(ahead(clock)).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private boolean mayStart(PromiseRule rule) {
        var runs = clocks.stream()
                .anyMatch(clock -> clock.isOpen() && clock.promise().equals(rule.name()));
        if (runs) return false;
        var after = rule.after();
        return after == null || hasEnded(after) || wasKeptBefore(after);
    }

    private boolean hasEnded(String promise) {
        return clocks.stream()
                .anyMatch(clock -> clock.hasEnded() && clock.promise().equals(promise));
    }

    /** What had come about before these terms promised it, no clock measures. */
    private boolean wasKeptBefore(String promise) {
        return !isMeasured(promise)
                && terms.policy()
                        .promise(promise)
                        .filter(rule -> rule.startsOn(Fact.OPENED, null) && heard.containsAny(rule.stopsOn()))
                        .isPresent();
    }

    private Optional<Version> customerHours() {
        return clocks.stream()
                .filter(clock -> clock.party() == Party.CUSTOMER && clock.pace().unit() != Unit.ELAPSED)
                .map(clock -> clock.pace().hours())
                .findFirst();
    }
}
