package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aftersales.kit.domain.Lifecycle;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The life of one kind of ticket, as {@code lifecycles.json} tells it: its states, the moves between them, how it may
 * end and how long after its resolution it can be reopened.
 *
 * @param endsWithUnit whether nothing of it is left to do once its device went back for money
 * @param reopenWithin counted from the resolution, in calendar days of UTC
 */
record Life(
        TicketKind kind,
        boolean endsWithUnit,
        Period reopenWithin,
        Set<Outcome> outcomes,
        List<StateRule> states,
        List<MoveRule> moves,
        Lifecycle<TicketStatus> table) {

    static Life of(TicketKind kind) {
        return Lives.of(kind);
    }

    static Life of(TicketKind kind, Lives.Kind told, List<MoveRule> moves) {
        return new Life(
                kind,
                told.endsWithUnit(),
                Period.parse(told.reopenWithin()),
                EnumSet.copyOf(told.outcomes()),
                told.states(),
                moves,
                table(moves));
    }

    /**
     * The move from one state to the other.
     *
     * @throws Conflict when this life has no such move
     */
    MoveRule move(TicketStatus from, TicketStatus to) {
        table.move(from, to);
        return moves.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .findFirst()
                .orElseThrow();
    }

    /** Whether what stands so is done, and not for so long that it could not be taken up again. */
    boolean admitsReopening(Standing standing, Instant now) {
        return isReopenable(standing.resolvedAt(), now)
                && moves.stream()
                        .anyMatch(move -> move.from() == standing.status() && move.step() == TicketStep.REOPEN);
    }

    StateRule state(TicketStatus status) {
        return states.stream()
                .filter(state -> state.status() == status)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind + " is never " + status));
    }

    /** Refuses an outcome that work of this kind cannot have. */
    void guardOutcome(Outcome outcome, String pointer) {
        if (!outcomes.contains(outcome)) throw new OutcomeOfOtherWork(this, outcome, pointer);
    }

    /** Refuses to take up again what was resolved too long ago. */
    void guardReopening(@Nullable Instant resolvedAt, Instant now) {
        if (!isReopenable(resolvedAt, now)) throw new TooLateToReopen(this);
    }

    boolean isReopenable(@Nullable Instant resolvedAt, Instant now) {
        return resolvedAt != null
                && !now.isAfter(
                        resolvedAt.atZone(ZoneOffset.UTC).plus(reopenWithin).toInstant());
    }

    private static Lifecycle<TicketStatus> table(List<MoveRule> moves) {
        var table = Lifecycle.of(TicketStatus.class);
        for (var from : TicketStatus.values()) {
            var targets = moves.stream()
                    .filter(move -> move.from() == from)
                    .map(MoveRule::to)
                    .toArray(TicketStatus[]::new);
            if (targets.length > 0) table.from(from, targets[0], targets);
        }
        return table.build();
    }

    /** What does not hold so late is new work; it follows from this one. */
    static final class TooLateToReopen extends Conflict {
        TooLateToReopen(Life life) {
            super(
                    "too-late-to-reopen",
                    "It can be reopened within " + life.reopenWithin() + "; open a follow-up, which is linked to it.");
        }
    }

    /** What is resolved or over is not changed any more. */
    static final class WorkIsOver extends Conflict {
        WorkIsOver() {
            super("work-is-over", "There is no work to do on this ticket any more.");
        }
    }

    /** Nobody installs a complaint. */
    static final class OutcomeOfOtherWork extends RuleViolated {
        OutcomeOfOtherWork(Life life, Outcome outcome, String pointer) {
            super(
                    "outcome-not-for-kind",
                    "Work of kind " + life.kind() + " does not end as " + outcome + ".",
                    List.of(new Violation(pointer, "outcome-not-for-kind", "One of " + life.outcomes() + ".")));
        }
    }
}
