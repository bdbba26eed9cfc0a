package org.aftersales.loyalty.winback;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What asking members to come back has brought against not asking them; 95 % intervals, all to four digits.
 *
 * @param lift by how much the share of those who came back is larger among those who were asked
 * @param low of the interval of Newcombe (1998, method 10) for the lift
 * @param conclusive whether the interval leaves out zero
 * @param small whether one of the groups has fewer than 30, so that not much can be said
 */
record LiftView(
        Group asked,
        Group heldOut,
        BigDecimal lift,
        BigDecimal low,
        BigDecimal high,
        boolean conclusive,
        boolean small) {
    private static final int DIGITS = 4;
    private static final int ENOUGH = 30;

    /** Of members who stayed away, how many came back, with the interval of Wilson. */
    record Group(long members, long back, BigDecimal rate, BigDecimal low, BigDecimal high) {
        static Group of(Share share) {
            return new Group(
                    share.all(), share.some(), digits(share.rate()), digits(share.low()), digits(share.high()));
        }
    }

    static LiftView of(Share asked, Share heldOut) {
        var lift = asked.rate() - heldOut.rate();
        var low = lift - Math.hypot(asked.rate() - asked.low(), heldOut.high() - heldOut.rate());
        var high = lift + Math.hypot(asked.high() - asked.rate(), heldOut.rate() - heldOut.low());
        return new LiftView(
                Group.of(asked),
                Group.of(heldOut),
                digits(lift),
                digits(low),
                digits(high),
                low > 0 || high < 0,
                Math.min(asked.all(), heldOut.all()) < ENOUGH);
    }

    private static BigDecimal digits(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
