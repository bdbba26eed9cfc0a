package org.aftersales.feedback.statistics;

/** Where the true value lies with a confidence of 95 %. */
public record Interval(double low, double high) {

    /** Whether nothing, and so no difference, is a likely value too. */
    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }

    Interval within(double lowest, double highest) {
        return new Interval(Math.max(low, lowest), Math.min(high, highest));
    }
}
