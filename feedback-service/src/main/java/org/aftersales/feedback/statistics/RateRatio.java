package org.aftersales.feedback.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How often something happens now against before, where both are counted among as many chances: exact, by what is known of
 * the part that came now given all that came (Przyborowski and Wilenski 1940; limits by Clopper and Pearson 1934).
 *
 * @param now how many there are
 * @param before how many there were; with {@code now} at least 1
 * @param chancesNow such as units in the field, more than 0
 * @param chancesBefore likewise
 */
public record RateRatio(long now, long before, double chancesNow, double chancesBefore) {

    private static final double TAIL = 0.025;
    private static final double ROUNDING = 1 + 1e-7;

    public RateRatio {
        if (now < 0 || before < 0 || now + before < 1 || chancesNow <= 0 || chancesBefore <= 0) {
            throw new IllegalArgumentException("no ratio: " + now + ", " + before);
        }
    }

    /** 1 where nothing has changed; infinite where there was none before. */
    public double value() {
        return now / chancesNow / (before / chancesBefore);
    }

    /** Of 95 % confidence at least; the upper end is infinite where there was none before. */
    public Interval interval() {
        double low = now == 0 ? 0 : BetaDistribution.of(now, before + 1.0).inverseCumulativeProbability(TAIL);
        double high = before == 0 ? 1 : BetaDistribution.of(now + 1.0, before).inverseCumulativeProbability(1 - TAIL);
        return new Interval(ratio(low), ratio(high));
    }

    /** How likely at least so unlikely a part is where nothing has changed, 0 to 1. */
    public double chance() {
        var part = BinomialDistribution.of(Math.toIntExact(now + before), chancesNow / (chancesNow + chancesBefore));
        double own = part.probability((int) now) * ROUNDING;
        double sum = 0;
        for (int other = 0; other <= now + before; other++) {
            double each = part.probability(other);
            if (each <= own) sum += each;
        }
        return Math.min(1, sum);
    }

    private double ratio(double part) {
        return part / (1 - part) * chancesBefore / chancesNow;
    }
}
