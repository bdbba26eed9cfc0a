package org.aftersales.feedback.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are told: two decimals, half up, as people round. */
public final class Hundredths {
    private static final int DECIMALS = 2;
    /** More than anybody is told, and fewer than sums of binary fractions are off at: 23 of 160 are 14.375 %. */
    private static final int SURE = 10;

    private Hundredths() {}

    public static BigDecimal of(double value) {
        return BigDecimal.valueOf(value).setScale(SURE, RoundingMode.HALF_UP).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** @param part of a whole, -1 to 1 */
    public static BigDecimal percent(double part) {
        return of(100 * part);
    }
}
