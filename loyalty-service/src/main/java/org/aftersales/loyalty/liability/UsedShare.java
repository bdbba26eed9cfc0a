package org.aftersales.loyalty.liability;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * Which share of their points members come to use: seen on the cohorts of which all points have ended, all together, so
 * that a month counts by its points. Without such a cohort nobody knows, and all points are expected to be used.
 *
 * @param used points of those cohorts that were used
 * @param net points of those cohorts that were not taken back
 */
record UsedShare(long used, long net) {
    private static final int DIGITS = 4;

    static UsedShare seenIn(List<Cohort> cohorts) {
        var over = cohorts.stream().filter(Cohort::over).toList();
        return new UsedShare(
                over.stream().mapToLong(Cohort::used).sum(),
                over.stream().mapToLong(Cohort::net).sum());
    }

    boolean known() {
        return net > 0;
    }

    /** To four digits, half up. */
    BigDecimal value() {
        if (!known()) return BigDecimal.ONE;
        return BigDecimal.valueOf(used).divide(BigDecimal.valueOf(net), DIGITS, RoundingMode.HALF_UP);
    }

    /**
     * How many of the outstanding points of a cohort will be used, were it to end like those that have: what that share of
     * all its points is, less those that were used. What is held is on its way and counts as used.
     */
    long expected(Cohort cohort) {
        if (!known()) return cohort.outstanding();
        var all = BigInteger.valueOf(cohort.net())
                .multiply(BigInteger.valueOf(used))
                .add(BigInteger.valueOf(net / 2))
                .divide(BigInteger.valueOf(net))
                .longValueExact();
        return Math.clamp(all - cohort.used(), cohort.held(), cohort.outstanding());
    }
}
