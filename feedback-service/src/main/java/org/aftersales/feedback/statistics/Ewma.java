package org.aftersales.feedback.statistics;

import jakarta.persistence.Embeddable;

/**
 * An exponentially weighted moving average in a control chart (Roberts 1959), of means or rates that come from differing
 * numbers: each moves the average a fifth of the way, and the limits are three standard errors from what was usual. The
 * errors of what came since and of what was usual both count.
 *
 * @param usual the mean or rate of the time before
 * @param variance of what a single one adds to it, then
 * @param answers how many made it: answers to a question, units in the field for a week
 * @param smoothed the average now
 * @param daysError the part of the average's error that comes from the time since, squared
 * @param usualPart how much of the average is still what was usual, 1 at the beginning
 */
@Embeddable
public record Ewma(double usual, double variance, long answers, double smoothed, double daysError, double usualPart) {

    private static final double STEP = 0.2;
    private static final double LIMIT = 3;

    /**
     * Begins at a rate by which something happens that comes one by one (Borror, Champ and Rigdon, "Poisson EWMA control
     * charts", 1998).
     *
     * @param happened how often it did, at least once
     * @param chances among how many, more than 0
     */
    public static Ewma of(long happened, double chances) {
        double rate = happened / chances;
        return new Ewma(rate, rate, Math.max(1, Math.round(chances)), rate, 0, 1);
    }

    /**
     * @param mean or rate of the next time
     * @param size from how many, more than 0
     */
    public Ewma after(double mean, double size) {
        return new Ewma(
                usual,
                variance,
                answers,
                moved(smoothed, mean),
                (1 - STEP) * (1 - STEP) * daysError + STEP * STEP * variance / size,
                (1 - STEP) * usualPart);
    }

    /** An average after another value. */
    static double moved(double average, double next) {
        return average + STEP * (next - average);
    }

    /** How far from what is usual the average may be by chance. */
    public double reach() {
        double usualError = (1 - usualPart) * (1 - usualPart) * variance / answers;
        return LIMIT * Math.sqrt(daysError + usualError);
    }

    public boolean hasShifted() {
        return Math.abs(smoothed - usual) > reach();
    }
}
