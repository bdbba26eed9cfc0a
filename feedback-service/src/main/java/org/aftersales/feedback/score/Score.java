package org.aftersales.feedback.score;

/** One answer on the five-point scale: 1 very bad, 5 very good. */
public record Score(int value) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    private static final int HIGHEST_NEGATIVE = 2;

    public Score {
        if (value < LOWEST || value > HIGHEST) throw new IllegalArgumentException("not a score: " + value);
    }

    public boolean isNegative() {
        return value <= HIGHEST_NEGATIVE;
    }

    public boolean isLowest() {
        return value == LOWEST;
    }
}
