package org.aftersales.ticket.appointment;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.technician.Window;
import org.jspecify.annotations.Nullable;

/** The four windows of an appointment: asked for, promised to the customer, planned inside, and what happened. */
@Embeddable
record Windows(
        @Nullable Instant requestedFrom,
        @Nullable Instant requestedUntil,
        @Nullable Instant promisedFrom,
        @Nullable Instant promisedUntil,
        @Nullable Instant plannedFrom,
        @Nullable Instant plannedUntil,
        @Nullable Instant actualFrom,
        @Nullable Instant actualUntil) {

    static final Windows NONE = requested(null);

    private static final Duration USUAL_PROMISE = Duration.ofHours(1);

    static Windows requested(@Nullable Window wish) {
        var from = wish == null ? null : wish.start();
        var until = wish == null ? null : wish.end();
        return new Windows(from, until, null, null, null, null, null, null);
    }

    /** Planned anew: what was promised before no longer is. */
    Windows planned(Window plan) {
        return new Windows(requestedFrom, requestedUntil, null, null, plan.start(), plan.end(), null, null);
    }

    /**
     * The customer is told a window in which it begins: an hour unless another is named.
     *
     * @throws RuleViolated when it is not planned to begin within what is promised
     */
    Windows promised(@Nullable Window told) {
        var plan = Objects.requireNonNull(planned());
        var promise = told == null ? usual(plan.start()) : told;
        if (plan.start().isBefore(promise.start()) || !plan.start().isBefore(promise.end())) {
            throw new RuleViolated(
                    "promise-misses-plan",
                    "It is not planned to begin within what is promised.",
                    List.of(new Violation("/promised", "misses-plan", "must hold the planned beginning")));
        }
        return new Windows(
                requestedFrom,
                requestedUntil,
                promise.start(),
                promise.end(),
                plannedFrom,
                plannedUntil,
                actualFrom,
                actualUntil);
    }

    /** What is promised of a beginning where nobody says otherwise. */
    static Window usual(Instant start) {
        return Window.of(start, USUAL_PROMISE);
    }

    /** What is planned and promised, so much later; earlier where less than zero. */
    Windows later(Duration by) {
        return new Windows(
                requestedFrom,
                requestedUntil,
                later(promisedFrom, by),
                later(promisedUntil, by),
                later(plannedFrom, by),
                later(plannedUntil, by),
                actualFrom,
                actualUntil);
    }

    private static @Nullable Instant later(@Nullable Instant at, Duration by) {
        return at == null ? null : at.plus(by);
    }

    Windows begun(Instant at) {
        return new Windows(
                requestedFrom, requestedUntil, promisedFrom, promisedUntil, plannedFrom, plannedUntil, at, null);
    }

    Windows ended(Instant at) {
        return new Windows(
                requestedFrom, requestedUntil, promisedFrom, promisedUntil, plannedFrom, plannedUntil, actualFrom, at);
    }

    @Nullable
    Window requested() {
        return window(requestedFrom, requestedUntil);
    }

    @Nullable
    Window promised() {
        return window(promisedFrom, promisedUntil);
    }

    @Nullable
    Window planned() {
        return window(plannedFrom, plannedUntil);
    }

    private static @Nullable Window window(@Nullable Instant from, @Nullable Instant until) {
        return from == null || until == null ? null : new Window(from, until);
    }
}
