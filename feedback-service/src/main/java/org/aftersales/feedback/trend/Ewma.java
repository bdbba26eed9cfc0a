package org.aftersales.feedback.trend;

import jakarta.persistence.Embeddable;
import org.aftersales.feedback.statistics.Distribution;

/**
 * An exponentially weighted moving average of daily means, in a control chart (Roberts 1959) for days of differing size:
 * each day moves the average a fifth of the way, and the limits are three standard errors from what was usual. The
 * errors of the days and of what was usual both count. All means are parts of the way from the lowest answer, 0, to the
 * highest, 1.
 *
 * @param usual the mean answer of the time before
 * @param variance of a single answer, then
 * @param answers how many made that mean
 * @param smoothed the average now
 * @param daysError the part of the average's error that comes from the days since, squared
 * @param usualPart how much of the average is still the mean before, 1 at the beginning
 */
@Embeddable
record Ewma(double usual, double variance, long answers, double smoothed, double daysError, double usualPart) {

    private static final double STEP = 0.2;
    private static final double LIMIT = 3;

    /** Begins at what is usual; at least two have answered. */
    static Ewma of(Distribution before) {
        return new Ewma(before.mean(), before.variance(), before.answers(), before.mean(), 0, 1);
    }

    /** @param day the answers of the next day that has any */
    Ewma after(Distribution day) {
        return new Ewma(
                usual,
                variance,
                answers,
                smoothed + STEP * (day.mean() - smoothed),
                (1 - STEP) * (1 - STEP) * daysError + STEP * STEP * variance / day.answers(),
                (1 - STEP) * usualPart);
    }

    /** How far from what is usual the average may be by chance. */
    double reach() {
        double usualError = (1 - usualPart) * (1 - usualPart) * variance / answers;
        return LIMIT * Math.sqrt(daysError + usualError);
    }

    boolean hasShifted() {
        return Math.abs(smoothed - usual) > reach();
    }
}
