package org.aftersales.feedback.statistics;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many answered each step of a scale.
 *
 * @param counts of the steps from the lowest to the highest, at least two steps
 */
public record Distribution(List<Long> counts) {

    public Distribution {
        counts = List.copyOf(counts);
        if (counts.size() < 2 || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("no distribution: " + counts);
        }
    }

    /** @param parts at least one; of one scale */
    public static Distribution together(List<Distribution> parts) {
        int steps = parts.getFirst().counts().size();
        return new Distribution(IntStream.range(0, steps)
                .mapToObj(step -> parts.stream()
                        .mapToLong(part -> part.counts().get(step))
                        .sum())
                .toList());
    }

    public long answers() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Those who answered one of the highest steps. */
    public Share top(int steps) {
        var top = counts.subList(counts.size() - steps, counts.size());
        return new Share(top.stream().mapToLong(Long::longValue).sum(), answers());
    }

    /** The mean answer, as a part of the way from the lowest step, 0, to the highest, 1. At least one has answered. */
    public double mean() {
        return IntStream.range(0, counts.size())
                        .mapToDouble(step -> at(step) * counts.get(step))
                        .sum()
                / answers();
    }

    /** The mean of the squared answers, likewise. */
    double meanOfSquares() {
        return IntStream.range(0, counts.size())
                        .mapToDouble(step -> at(step) * at(step) * counts.get(step))
                        .sum()
                / answers();
    }

    /**
     * Of a single answer on the way from 0 to 1. Where all have answered the same, as if one more had answered at either
     * end. At least two have answered.
     */
    public double variance() {
        double squares = squares();
        return squares == 0 ? withBothEnds().variance() : squares / (answers() - 1);
    }

    /**
     * By Student's t. Where all have answered the same, as if one more had answered at either end: the same few answers
     * do not make it certain that the next is the same. At least two have answered.
     */
    public Interval intervalOfMean() {
        return student(counts.stream().mapToDouble(Long::doubleValue).toArray());
    }

    /** @param counts of the steps, or of as many equally weighted answers as are as sure; together more than 1 */
    static Interval student(double[] counts) {
        int last = counts.length - 1;
        var told = counts.clone();
        if (DoubleStream.of(counts).filter(count -> count > 0).count() == 1) {
            told[0]++;
            told[last]++;
        }
        double n = DoubleStream.of(told).sum();
        double mean = 0;
        for (int step = 0; step <= last; step++) mean += told[step] / n * step / last;
        double squares = 0;
        for (int step = 0; step <= last; step++) squares += told[step] * Math.pow((double) step / last - mean, 2);
        double reach = TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * Math.sqrt(squares / (n - 1) / n);
        return new Interval(mean - reach, mean + reach).within(0, 1);
    }

    /** The mean of this less that of another, of other people: -1 to 1. */
    public double less(Distribution other) {
        return mean() - other.mean();
    }

    /** By Welch's t, which lets both spread differently; each as in {@link #intervalOfMean()}. At least two in each. */
    public Interval intervalOfLess(Distribution other) {
        var welch = Welch.of(spread(), other.spread());
        double reach = welch.by().inverseCumulativeProbability(0.975) * welch.error();
        return new Interval(welch.difference() - reach, welch.difference() + reach).within(-1, 1);
    }

    /** How likely at least such a difference is where there is none, 0 to 1, likewise. */
    public double chanceOfLess(Distribution other) {
        var welch = Welch.of(spread(), other.spread());
        return 2 * welch.by().survivalProbability(Math.abs(welch.difference()) / welch.error());
    }

    private record Welch(double difference, double error, TDistribution by) {

        private static Welch of(Distribution mine, Distribution theirs) {
            double mySquare = mine.squareOfError();
            double theirSquare = theirs.squareOfError();
            double square = mySquare + theirSquare;
            double freedom = square
                    * square
                    / (mySquare * mySquare / (mine.answers() - 1) + theirSquare * theirSquare / (theirs.answers() - 1));
            return new Welch(mine.mean() - theirs.mean(), Math.sqrt(square), TDistribution.of(freedom));
        }
    }

    /** Itself where answers differ, and widened where they do not. */
    private Distribution spread() {
        return squares() == 0 ? withBothEnds() : this;
    }

    private double squareOfError() {
        return squares() / (answers() - 1) / answers();
    }

    private double squares() {
        double mean = mean();
        return IntStream.range(0, counts.size())
                .mapToDouble(step -> counts.get(step) * (at(step) - mean) * (at(step) - mean))
                .sum();
    }

    private double at(int step) {
        return (double) step / (counts.size() - 1);
    }

    private Distribution withBothEnds() {
        int last = counts.size() - 1;
        return new Distribution(IntStream.rangeClosed(0, last)
                .mapToObj(step -> counts.get(step) + (step == 0 || step == last ? 1 : 0))
                .toList());
    }
}
