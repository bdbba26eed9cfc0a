package org.aftersales.feedback.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How much of the differences in one answer goes with the other answers, and which of those with how much: the explained
 * part (R²) of a linear regression, shared among the others by Shapley's value, that is by what each adds to all subsets
 * of the rest (Lindeman, Merenda and Gold 1980; Lipovetsky and Conklin 2001). Shares sum to R². An association, no cause.
 *
 * @param explained R², 0 to 1
 * @param shares of R², one for each of the other answers in their order, each with the interval of a bootstrap
 */
public record Drivers(double explained, List<Part> shares) {

    /** The most other answers: each doubles the subsets. */
    public static final int MOST = 8;

    /** Of bootstrap samples. */
    public static final int ROUNDS = 400;

    private static final double NOTHING = 1e-9;

    /** @param interval of 95 % by percentiles of the bootstrap samples */
    public record Part(double value, Interval interval) {}

    /** How few people say nothing of so many other answers. */
    public static long fewest(int others) {
        return Math.max(50, 10L * others);
    }

    /**
     * @param patterns whose first answer is explained by the others, 1 to 8 of them
     * @param seed of the bootstrap: the same answers and seed give the same intervals
     */
    public static Drivers of(Patterns patterns, long seed) {
        int others = patterns.questions() - 1;
        if (others < 1 || others > MOST) throw new IllegalArgumentException("not 1 to 8: " + others);
        var shares = shares(patterns.covariances());
        var random = new Random(seed);
        var samples = new double[others][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var drawn = shares(patterns.resampled(random).covariances());
            for (int i = 0; i < others; i++) samples[i][round] = drawn[i];
        }
        var parts = IntStream.range(0, others)
                .mapToObj(i -> new Part(shares[i], percentiles(samples[i])))
                .toList();
        return new Drivers(Arrays.stream(shares).sum(), parts);
    }

    private static Interval percentiles(double[] sample) {
        Arrays.sort(sample);
        int outside = (int) Math.floor(0.025 * sample.length);
        return new Interval(sample[outside], sample[sample.length - 1 - outside]);
    }

    /** What each adds, on average over the orders in which they can come. */
    private static double[] shares(double[][] covariances) {
        int others = covariances.length - 1;
        var explained = new double[1 << others];
        for (int subset = 1; subset < explained.length; subset++) explained[subset] = explained(covariances, subset);
        var shares = new double[others];
        for (int i = 0; i < others; i++) {
            for (int subset = 0; subset < explained.length; subset++) {
                if ((subset >> i & 1) == 1) continue;
                int size = Integer.bitCount(subset);
                shares[i] += (explained[subset | 1 << i] - explained[subset]) * weight(size, others);
            }
        }
        return shares;
    }

    /** The part of all orders in which just these come before: size! (others - size - 1)! / others!. */
    private static double weight(int size, int others) {
        double weight = 1.0 / others;
        for (int i = 1; i <= size; i++) weight *= (double) i / (others - i);
        return weight;
    }

    /**
     * R² of a subset by Gaussian elimination: each column takes from the variance of the first answer what it alone still
     * explains. A column that the ones before explain altogether takes nothing, so questions answered alike do no harm.
     */
    private static double explained(double[][] covariances, int subset) {
        double total = covariances[0][0];
        if (total <= NOTHING) return 0;
        var rest = Arrays.stream(covariances).map(double[]::clone).toArray(double[][]::new);
        for (int column = 1; column < rest.length; column++) {
            if ((subset >> column - 1 & 1) == 0) continue;
            double pivot = rest[column][column];
            if (pivot <= NOTHING * Math.max(1, covariances[column][column])) continue;
            for (int a = 0; a < rest.length; a++) {
                if (a == column) continue;
                double factor = rest[a][column] / pivot;
                for (int b = 0; b < rest.length; b++) rest[a][b] -= factor * rest[column][b];
            }
        }
        return Math.clamp((total - rest[0][0]) / total, 0, 1);
    }
}
