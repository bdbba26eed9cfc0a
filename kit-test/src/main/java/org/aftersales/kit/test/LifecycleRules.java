package org.aftersales.kit.test;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.domain.Lifecycle;

/**
 * Proves a lifecycle table cell by cell, and keeps its drawing.
 *
 * <pre>
 * LifecycleRules.assertMatrix(ClaimStatus.lifecycle(), """
 *         FILED      -> APPROVED REJECTED
 *         APPROVED   -> SETTLED
 *         REJECTED   ->
 *         SETTLED    ->
 *         """);
 * LifecycleRules.verifyDrawing("warranty", "claim", ClaimStatus.lifecycle());
 * </pre>
 */
public final class LifecycleRules {
    private LifecycleRules() {}

    /**
     * Every state × every state: exactly the written moves are permitted. Each state has a line, a final one an
     * empty.
     */
    public static <S extends Enum<S>> void assertMatrix(Lifecycle<S> lifecycle, String expected) {
        assertMatrix(lifecycle, parse(lifecycle.states(), expected));
    }

    /** Every state × every state: exactly these moves are permitted; every state must be a key. */
    public static <S extends Enum<S>> void assertMatrix(Lifecycle<S> lifecycle, Map<S, Set<S>> expected) {
        for (var from : lifecycle.states().getEnumConstants()) {
            var targets = expected.get(from);
            if (targets == null) {
                throw new AssertionError("the expectation says nothing about " + from);
            }
            for (var to : lifecycle.states().getEnumConstants()) {
                assertCell(lifecycle, from, to, targets.contains(to));
            }
        }
    }

    /** The committed {@code docs/lifecycles/<service>-<aggregate>.md} shows this table. */
    public static <S extends Enum<S>> void verifyDrawing(String service, String aggregate, Lifecycle<S> lifecycle) {
        GeneratedFile.verify(
                "docs/lifecycles/" + service + "-" + aggregate + ".md",
                "# Lifecycle of a " + aggregate + " (" + service + "-service)\n\n"
                        + "Drawn by a test from `" + lifecycle.states().getSimpleName() + "`; do not edit.\n\n"
                        + "```mermaid\n" + lifecycle.mermaid().strip() + "\n```\n");
    }

    private static <S extends Enum<S>> void assertCell(Lifecycle<S> lifecycle, S from, S to, boolean permitted) {
        if (lifecycle.permits(from, to) != permitted) {
            throw new AssertionError(from + " -> " + to + (permitted ? " must be permitted" : " must be refused"));
        }
    }

    private static <S extends Enum<S>> Map<S, Set<S>> parse(Class<S> states, String table) {
        var rows = new EnumMap<S, Set<S>>(states);
        for (var line : table.strip().split("\n")) {
            var sides = line.split("->", -1);
            if (sides.length != 2) {
                throw new AssertionError("not a row: " + line);
            }
            var targets = EnumSet.noneOf(states);
            for (var target : sides[1].strip().split("\\s+")) {
                if (!target.isEmpty()) targets.add(Enum.valueOf(states, target));
            }
            if (rows.put(Enum.valueOf(states, sides[0].strip()), targets) != null) {
                throw new AssertionError("two rows for " + sides[0].strip());
            }
        }
        return rows;
    }
}
