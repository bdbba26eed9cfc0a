package org.aftersales.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One measured number.
 *
 * @param name what was measured
 * @param value in {@code unit}
 * @param goal what it should reach, as text; null when it is told for information
 * @param reached whether it does; null without a goal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(String name, double value, String unit, String goal, Boolean reached) {
    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }

    static Figure atLeast(String name, double value, String unit, double goal) {
        return new Figure(name, value, unit, "at least " + plain(goal), value >= goal);
    }

    static Figure atMost(String name, double value, String unit, double goal) {
        return new Figure(name, value, unit, "at most " + plain(goal), value <= goal);
    }

    String line() {
        var text = "  %-58s %12s %-10s".formatted(name, plain(value), unit);
        return goal == null ? text.stripTrailing() : text + (reached ? " reached (" : " MISSED (") + goal + ")";
    }

    private static String plain(double number) {
        return Math.abs(number) >= 100 ? "%,.0f".formatted(number) : "%.2f".formatted(number);
    }
}
