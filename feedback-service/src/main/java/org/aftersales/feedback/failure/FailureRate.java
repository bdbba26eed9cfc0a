package org.aftersales.feedback.failure;

import java.math.BigDecimal;
import org.aftersales.feedback.failure.Failures.Both;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.RateRatio;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FailureRate", description = "How often units of a group fail now, against as many days just before")
record FailureRate(
        String group,

        @Schema(description = "Resolved work in which a fault was found")
        long failures,

        long failuresBefore,

        @Schema(
                description = "Units in the field by the middle of the days: sold or given, and neither back, replaced"
                        + " nor void")
        long units,

        @Schema(description = "Likewise by the middle of the days before")
        long unitsBefore,

        @Schema(description = "How many times as often a unit fails; absent where no unit was there before") @Nullable
        Ratio ratio,

        @Schema(description = "Whether this is hardly chance, with all groups looked at together (Holm, 95 %)")
        boolean shifted) {

    /** As text in the order of the list, also where groups have changed since a page was read. */
    String position() {
        return "%d%019d %s".formatted(shifted ? 0 : 1, Long.MAX_VALUE - failures, group);
    }

    /** With the exact interval of 95 %; what has no end is absent. */
    @Schema(name = "FailureRatio", description = "1 where nothing has changed; exact interval of 95 % confidence")
    record Ratio(
            @Nullable BigDecimal value,
            BigDecimal low,
            @Nullable BigDecimal high) {

        private static Ratio of(RateRatio ratio) {
            var interval = ratio.interval();
            return new Ratio(rounded(ratio.value()), Hundredths.of(interval.low()), rounded(interval.high()));
        }

        private static @Nullable BigDecimal rounded(double value) {
            return Double.isFinite(value) ? Hundredths.of(value) : null;
        }
    }

    static FailureRate of(String group, Both failures, Both units, @Nullable RateRatio ratio, boolean shifted) {
        return new FailureRate(
                group,
                failures.now(),
                failures.before(),
                units.now(),
                units.before(),
                ratio == null ? null : Ratio.of(ratio),
                shifted);
    }
}
