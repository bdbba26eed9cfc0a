package org.aftersales.kit.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.problem.Conflict;

/**
 * What may happen to an aggregate, and in which order, as one table. The first constant of the enum is the initial
 * state; a state without a row is final.
 *
 * @param <S> the states
 */
public final class Lifecycle<S extends Enum<S>> {
    private final Class<S> states;
    private final Map<S, Set<S>> moves;

    private Lifecycle(Class<S> states, Map<S, Set<S>> moves) {
        this.states = states;
        this.moves = moves;
    }

    /** Begins the table of {@code states}. */
    public static <S extends Enum<S>> Builder<S> of(Class<S> states) {
        return new Builder<>(states);
    }

    /**
     * The state after the move.
     *
     * @throws IllegalTransition when the table does not permit it
     */
    public S move(S from, S to) {
        if (!permits(from, to)) throw new IllegalTransition(from, to);
        return to;
    }

    /** Whether the table has a move from one state to the other. */
    public boolean permits(S from, S to) {
        return moves.getOrDefault(from, Set.of()).contains(to);
    }

    /** The states reachable in one move. */
    public Set<S> from(S state) {
        return Set.copyOf(moves.getOrDefault(state, Set.of()));
    }

    /** All states, in the order of the enum. */
    public Class<S> states() {
        return states;
    }

    /** The table as a Mermaid state diagram. */
    public String mermaid() {
        var drawing = new StringBuilder("stateDiagram-v2\n");
        var all = states.getEnumConstants();
        drawing.append("    [*] --> ").append(all[0]).append('\n');
        for (var from : all) {
            var targets = moves.getOrDefault(from, Set.of());
            for (var to : targets) {
                drawing.append("    ").append(from).append(" --> ").append(to).append('\n');
            }
            if (targets.isEmpty()) drawing.append("    ").append(from).append(" --> [*]\n");
        }
        return drawing.toString();
    }

    /** Collects the rows of the table. */
    public static final class Builder<S extends Enum<S>> {
        private final Class<S> states;
        private final Map<S, Set<S>> moves;

        private Builder(Class<S> states) {
            this.states = states;
            this.moves = new EnumMap<>(states);
        }

        /** Permits the moves from one state to each of the others; a state has one row. */
        @SafeVarargs
        public final Builder<S> from(S from, S first, S... others) {
            var targets = EnumSet.of(first);
            for (var other : others) targets.add(other);
            if (moves.put(from, targets) != null) {
                throw new IllegalArgumentException(from + " has two rows");
            }
            return this;
        }

        public Lifecycle<S> build() {
            return new Lifecycle<>(states, moves);
        }
    }

    /** The aggregate is in a state from which this move is not possible. */
    public static final class IllegalTransition extends Conflict {
        IllegalTransition(Enum<?> from, Enum<?> to) {
            super("illegal-transition", "Not possible from " + from + " to " + to + ".");
        }
    }
}
