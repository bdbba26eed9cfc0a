package org.aftersales.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param only one measurement's name, or null for all
 * @param effort 1, or 0.1 for a smoke run whose figures only show that measuring works
 * @param report where the figures go as JSON, or null
 */
record Order(String only, double effort, Path report) {
    private static final double SMOKE = 0.1;

    static Order parse(List<String> arguments, List<String> names) {
        String only = null;
        double effort = 1;
        Path report = null;
        var left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case "--only" -> only = value("--only", left);
                case "--report" -> report = Path.of(value("--report", left));
                case "--smoke" -> effort = SMOKE;
                case String other -> throw new IllegalArgumentException("unknown argument " + other);
            }
        }
        if (only != null && !names.contains(only)) {
            throw new IllegalArgumentException("--only is one of " + String.join(", ", names));
        }
        return new Order(only, effort, report);
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) throw new IllegalArgumentException(option + " needs a value");
        return left.pop();
    }
}
