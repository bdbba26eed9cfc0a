package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.technician.Window;
import org.jspecify.annotations.Nullable;

/** How far customers may go with their own appointments. Staff goes further, and is asked. */
final class OwnRules {

    /** How far ahead they look for a time. */
    private static final Duration FARTHEST = Duration.ofDays(60);

    private OwnRules() {}

    /** 409: it was moved as often as customers may. */
    static final class NoMoveLeft extends Conflict {
        NoMoveLeft() {
            super("no-move-left", "It was moved as often as customers do themselves; ask for another time.");
        }
    }

    /** 409: nothing to change. */
    static final class AlreadyThen extends Conflict {
        AlreadyThen() {
            super("already-then", "It is planned for that time already.");
        }
    }

    /** 409: what has begun, or should have, is not moved any more. */
    static final class TooLateToMove extends Conflict {
        TooLateToMove() {
            super("too-late-to-move", "It should have begun; tell those who come.");
        }
    }

    /** 422: not among the times that customers choose from. */
    static final class NotOffered extends RuleViolated {
        NotOffered(Window among) {
            super(
                    "time-not-offered",
                    "That time is not to be chosen.",
                    List.of(new Violation(
                            "/start",
                            "not-offered",
                            "must be from " + among.start() + " on and before " + among.end())));
        }
    }

    /** @return how often it may still be moved; null where as often as they like */
    static @Nullable Integer movesLeft(Appointment appointment, LateRuleDocument rule) {
        var most = rule.ownMoves();
        if (most == null) return null;
        var moves =
                appointment.history().stream().filter(PlanEntry::isSelfService).count();
        return Math.max(0, most - (int) moves);
    }

    static void checkMovable(Appointment appointment, LateRuleDocument rule, Instant now) {
        AppointmentRules.checkMovable(appointment.status());
        if (!now.isBefore(appointment.schedule().promisedFrom())) throw new TooLateToMove();
        var left = movesLeft(appointment, rule);
        if (left != null && left == 0) throw new NoMoveLeft();
    }

    static boolean isMovable(Appointment appointment, LateRuleDocument rule, Instant now) {
        var left = movesLeft(appointment, rule);
        return appointment.status() == AppointmentStatus.CONFIRMED
                && now.isBefore(appointment.schedule().promisedFrom())
                && (left == null || left > 0);
    }

    static boolean isCancellable(AppointmentStatus status) {
        return status.isToCome() && status != AppointmentStatus.UNDER_WAY;
    }

    /** From when it would not be late to change it again, and until when one looks ahead. */
    static Window among(LateRuleDocument rule, Instant now) {
        var earliest = now.plus(rule.time());
        return new Window(earliest, earliest.plus(FARTHEST));
    }
}
