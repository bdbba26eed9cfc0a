package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.Interval;
import org.aftersales.feedback.statistics.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the two levels of satisfaction, over the answers of a group. */
@Schema(
        description = "One level of satisfaction, by what each survey asks first about it on five steps; what it asks"
                + " more about it is told among the scales and is not averaged into this. Numbers are percent with two"
                + " decimals, intervals of 95 % confidence")
record Level(
        @Schema(description = "How many answered 1 to 5, in this order; sum these over groups, never average scores")
        List<Long> counts,

        @Schema(description = "Who answered 4 or 5, with Wilson's interval")
        Measured satisfied,

        @Schema(description = "The mean answer from 0 (all 1) to 100 (all 5), with Student's interval")
        Measured index,

        @Schema(description = "Satisfied now less before, in points; absent by month, or where either has too few")
        @Nullable
        Change change) {

    private static final int SATISFIED_STEPS = 2;
    private static final int CHANCE_DECIMALS = 6;

    record Measured(BigDecimal value, BigDecimal low, BigDecimal high) {

        static Measured of(double value, Interval interval) {
            return new Measured(
                    Hundredths.percent(value), Hundredths.percent(interval.low()), Hundredths.percent(interval.high()));
        }

        static Measured of(Share share) {
            return of(share.value(), share.interval());
        }
    }

    record Change(
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,

            @Schema(
                    description = "Whether the interval leaves no difference out: of twenty groups of which none has"
                            + " changed, one has such a change")
            boolean significant,

            @Schema(
                    description =
                            "How likely at least such a difference is where there is none; 0 to 1, never too small")
            BigDecimal chance,

            @Schema(
                    description = "Whether this is hardly chance, with all changes of this answer looked at together"
                            + " (Holm, 95 %)")
            boolean significantAmongAll) {

        static Change of(Share now, Share before) {
            return of(now.less(before), now.intervalOfLess(before), 100, now.chanceOfLess(before));
        }

        /** As if there were no other. */
        static Change of(double difference, Interval interval, int unit, double chance) {
            boolean significant = !interval.holdsZero();
            return new Change(
                    Hundredths.of(difference * unit),
                    Hundredths.of(interval.low() * unit),
                    Hundredths.of(interval.high() * unit),
                    significant,
                    BigDecimal.valueOf(Math.min(1, chance)).setScale(CHANCE_DECIMALS, RoundingMode.CEILING),
                    significant);
        }

        Change amongAll(boolean found) {
            return new Change(value, low, high, significant, chance, found);
        }
    }

    /** @param found whether its change is hardly chance among others; asked only where there is one */
    Level amongAll(Iterator<Boolean> found) {
        return new Level(counts, satisfied, index, change == null ? null : change.amongAll(found.next()));
    }

    /** @param before null where it is not to be compared */
    static Level of(Distribution now, @Nullable Distribution before) {
        var satisfied = now.top(SATISFIED_STEPS);
        return new Level(
                now.counts(),
                Measured.of(satisfied),
                Measured.of(now.mean(), now.intervalOfMean()),
                before == null ? null : Change.of(satisfied, before.top(SATISFIED_STEPS)));
    }
}
