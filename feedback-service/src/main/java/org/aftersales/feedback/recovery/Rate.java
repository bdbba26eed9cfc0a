package org.aftersales.feedback.recovery;

import java.math.BigDecimal;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.Interval;
import org.aftersales.feedback.statistics.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "RecoveryRate",
        description = "Percent with two decimals; the interval, of 95 % confidence, is Wilson's or Newcombe's")
record Rate(BigDecimal value, BigDecimal low, BigDecimal high) {

    static Rate of(Share share) {
        return of(share.value(), share.interval());
    }

    static Rate less(Share one, Share other) {
        return of(one.less(other), one.intervalOfLess(other));
    }

    private static Rate of(double value, Interval interval) {
        return new Rate(
                Hundredths.percent(value), Hundredths.percent(interval.low()), Hundredths.percent(interval.high()));
    }
}
