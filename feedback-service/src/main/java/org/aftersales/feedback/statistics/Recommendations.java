package org.aftersales.feedback.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many would recommend something, from 0 to 10: promoters say 9 or 10, detractors 0 to 6. Who said nothing is in
 * none of the three.
 *
 * @param promoters with the others, at least 1
 */
public record Recommendations(long promoters, long passives, long detractors) {

    /** Detractors, passives and promoters. */
    public static final int KINDS = 3;

    /** Below this many answers, the interval by the variance alone holds the truth too rarely. */
    private static final long SMALL = 100;

    static final int STEPS = 11;
    static final int FIRST_PASSIVE = 7;
    static final int FIRST_PROMOTER = 9;

    public Recommendations {
        if (promoters < 0 || passives < 0 || detractors < 0 || promoters + passives + detractors < 1) {
            throw new IllegalArgumentException(
                    "no recommendations: " + promoters + ", " + passives + ", " + detractors);
        }
    }

    /** @param steps from 0 to 10 */
    public static Recommendations of(Distribution steps) {
        var counts = steps.counts();
        if (counts.size() != STEPS) throw new IllegalArgumentException("not 0 to 10: " + counts);
        return new Recommendations(
                sum(counts.subList(FIRST_PROMOTER, STEPS)),
                sum(counts.subList(FIRST_PASSIVE, FIRST_PROMOTER)),
                sum(counts.subList(0, FIRST_PASSIVE)));
    }

    /**
     * Detractors, passives and promoters, as steps of one width: the score is -1 and twice the mean, and its variance four
     * times theirs.
     */
    public Distribution kinds() {
        return new Distribution(List.of(detractors, passives, promoters));
    }

    public long answers() {
        return promoters + passives + detractors;
    }

    /** The net promoter score: promoters less detractors, as a part of all answers, -1 to 1. */
    public double score() {
        return (double) (promoters - detractors) / answers();
    }

    /**
     * By the variance of the score; of few answers, or of answers of one kind alone, as if three more had answered (Rocks,
     * "Interval estimation for the net promoter score", 2016): ten promoters do not make everybody one.
     */
    public Interval interval() {
        return interval(promoters, passives, detractors);
    }

    /** Of answers, or of as many equally weighted ones as are as sure. */
    static Interval interval(double promoters, double passives, double detractors) {
        var estimate = estimate(promoters, passives, detractors);
        double reach = Share.Z * Math.sqrt(estimate.variance());
        return new Interval(estimate.score() - reach, estimate.score() + reach).within(-1, 1);
    }

    /** This less another, of other people: -2 to 2. */
    public double less(Recommendations other) {
        return score() - other.score();
    }

    /** By the sum of both variances, each as in {@link #interval()}. */
    public Interval intervalOfLess(Recommendations other) {
        var mine = estimate();
        var theirs = other.estimate();
        double difference = mine.score() - theirs.score();
        double reach = Share.Z * Math.sqrt(mine.variance() + theirs.variance());
        return new Interval(difference - reach, difference + reach).within(-2, 2);
    }

    /** How likely at least such a difference is where there is none, 0 to 1, by the same variances. */
    public double chanceOfLess(Recommendations other) {
        var mine = estimate();
        var theirs = other.estimate();
        double errors = Math.abs(mine.score() - theirs.score()) / Math.sqrt(mine.variance() + theirs.variance());
        return 2 * NormalDistribution.of(0, 1).survivalProbability(errors);
    }

    /** @param variance of the score, not of a single answer */
    private record Estimate(double score, double variance) {

        private static Estimate of(double promoters, double passives, double detractors) {
            double n = promoters + passives + detractors;
            double score = (promoters - detractors) / n;
            return new Estimate(score, ((promoters + detractors) / n - score * score) / n);
        }
    }

    private Estimate estimate() {
        return estimate(promoters, passives, detractors);
    }

    private static Estimate estimate(double promoters, double passives, double detractors) {
        var plain = Estimate.of(promoters, passives, detractors);
        boolean adjusted = promoters + passives + detractors < SMALL || plain.variance() == 0;
        return adjusted ? Estimate.of(promoters + 0.75, passives + 1.5, detractors + 0.75) : plain;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
