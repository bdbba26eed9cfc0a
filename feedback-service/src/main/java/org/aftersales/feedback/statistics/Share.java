package org.aftersales.feedback.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of some did or were something.
 *
 * @param some 0 to {@code of}
 * @param of at least 1
 */
public record Share(long some, long of) {

    static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** More standard errors than any confidence takes. */
    private static final double WIDEST = 40;

    private static final int HALVINGS = 40;

    public Share {
        if (of < 1 || some < 0 || some > of) throw new IllegalArgumentException("no share: " + some + " of " + of);
    }

    /** 0 to 1. */
    public double value() {
        return (double) some / of;
    }

    /** By Wilson's score (1927), which holds for small numbers and near 0 and 1 too. */
    public Interval interval() {
        return interval(Z);
    }

    /** @param z how many standard errors the confidence takes */
    private Interval interval(double z) {
        return wilson(value(), of, z);
    }

    /** @param n of the answers, or of as many equally weighted ones as are as sure */
    static Interval wilson(double value, double n, double z) {
        double squared = z * z;
        double centre = value + squared / (2 * n);
        double reach = z * Math.sqrt(Math.max(0, value * (1 - value)) / n + squared / (4.0 * n * n));
        double all = 1 + squared / n;
        return new Interval((centre - reach) / all, (centre + reach) / all).within(0, 1);
    }

    /** This less another, of other people: -1 to 1. */
    public double less(Share other) {
        return value() - other.value();
    }

    /** By Newcombe's hybrid of two Wilson intervals (1998, method 10). */
    public Interval intervalOfLess(Share other) {
        return intervalOfLess(other, Z);
    }

    /**
     * How likely at least such a difference is where there is none, 0 to 1: the error of the widest interval, by Newcombe,
     * that leaves no difference out.
     */
    public double chanceOfLess(Share other) {
        double low = 0;
        double high = WIDEST;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (intervalOfLess(other, middle).holdsZero()) high = middle;
            else low = middle;
        }
        return 2 * NormalDistribution.of(0, 1).survivalProbability(low);
    }

    /** @param z how many standard errors the confidence takes */
    Interval intervalOfLess(Share other, double z) {
        double difference = less(other);
        var mine = interval(z);
        var theirs = other.interval(z);
        double down = Math.hypot(value() - mine.low(), theirs.high() - other.value());
        double up = Math.hypot(mine.high() - value(), other.value() - theirs.low());
        return new Interval(difference - down, difference + up).within(-1, 1);
    }
}
