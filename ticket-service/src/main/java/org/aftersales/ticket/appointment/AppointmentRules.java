package org.aftersales.ticket.appointment;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What an appointment refuses. */
final class AppointmentRules {

    private AppointmentRules() {}

    /** What is only held is held anew elsewhere; nobody has been told of it. */
    static void checkMovable(AppointmentStatus status) {
        if (status != AppointmentStatus.CONFIRMED) throw new NotMovable(status);
    }

    /** Whether its crew's time is kept for it, and that is to come. */
    static boolean isAwaited(Appointment appointment, Instant now) {
        var begins = appointment.schedule().windows().plannedFrom();
        return appointment.status().keepsTime() && begins != null && begins.isAfter(now);
    }

    /** Customers call off what is to come. */
    static void checkNotBegun(AppointmentStatus status) {
        if (status == AppointmentStatus.UNDER_WAY) throw new WorkHasBegun();
    }

    /** Nobody has missed what has not begun. */
    static void checkDue(Schedule schedule, Instant now) {
        var planned = schedule.windows().plannedFrom();
        if (planned == null || now.isBefore(planned)) throw new NotYetDue();
    }

    /** Whoever was there signs, or is recorded as refusing to; a training says what it covered. */
    static void checkCompletion(Order order, @Nullable Signer signer, List<String> covered) {
        if (order.type().isAccepted(order.mode()) && signer == null) {
            throw missing("acceptance-required", "/acceptance", "Say who signed, or that they refused to.");
        }
        if (order.type().teaches() && covered.isEmpty()) {
            throw missing("topics-required", "/topics", "Say what the training covered.");
        }
    }

    /** The word is given once, about a training that took place, and unclear is only what was covered. */
    static void checkUnderstanding(Appointment appointment, Understanding word, List<String> unclear) {
        var over = appointment.status() == AppointmentStatus.COMPLETED;
        if (!over || !appointment.order().type().teaches()) throw new NothingToUnderstand();
        if (appointment.session().understanding() != null) throw new AlreadySaid();
        if (!new HashSet<>(appointment.session().covered()).containsAll(unclear)) {
            throw missing("topic-not-covered", "/unclearTopics", "Only what was covered can be unclear.");
        }
        if (word == Understanding.UNDERSTOOD && !unclear.isEmpty()) {
            throw missing("topic-unclear", "/unclearTopics", "What is unclear has not been understood.");
        }
    }

    private static RuleViolated missing(String code, String pointer, String message) {
        return new RuleViolated(code, message, List.of(new Violation(pointer, code, message)));
    }

    /** Somebody is with the customer; they are told in person. */
    static final class WorkHasBegun extends Conflict {
        WorkHasBegun() {
            super("work-has-begun", "The work has begun; tell those who do it.");
        }
    }

    /** A visit can be missed from its planned beginning on. */
    static final class NotYetDue extends Conflict {
        NotYetDue() {
            super("not-yet-due", "It has not begun yet, so nobody has missed it.");
        }
    }

    /** Only what was confirmed is moved; before, another slot is simply held. */
    static final class NotMovable extends Conflict {
        NotMovable(AppointmentStatus status) {
            super("not-movable", "Only a confirmed appointment is moved; this one is " + status + ".");
        }
    }

    /** There was no training, or it has not taken place. */
    static final class NothingToUnderstand extends Conflict {
        NothingToUnderstand() {
            super("no-training", "Only a training that took place is understood or not.");
        }
    }

    /** The word stands; what came later is the next session's. */
    static final class AlreadySaid extends Conflict {
        AlreadySaid() {
            super("already-said", "The customer has said already whether it was understood.");
        }
    }
}
