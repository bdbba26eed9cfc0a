package org.aftersales.feedback.recovery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was complained of in some days: of those whom somebody spoke with, and of all others. */
record Recovery(
        LocalDate from,
        LocalDate to,
        Group contacted,
        Group uncontacted,

        @Schema(
                description = "Contacted less uncontacted, in points; absent where either has fewer than five. People"
                        + " were not chosen by lot, so this is an association, not a cause.")
        @Nullable
        Rate difference,

        List<Cost> costs) {

    @Schema(name = "RecoveryCost", description = "What was credited to customers for these complaints, by currency")
    record Cost(
            Money given,
            long compensated,

            @Schema(description = "What was given, for each of the compensated who recovered; absent where nobody did")
            @Nullable
            Money perRecovered) {

        static Cost of(Money given, long compensated, long recovered) {
            return new Cost(given, compensated, recovered == 0 ? null : each(given, recovered));
        }

        private static Money each(Money given, long recovered) {
            var minor = BigDecimal.valueOf(given.minor());
            var share = minor.divide(BigDecimal.valueOf(recovered), 0, RoundingMode.HALF_UP);
            return Money.ofMinor(share.longValueExact(), given.currency());
        }
    }

    static Recovery of(LocalDate from, LocalDate to, Group contacted, Group uncontacted, List<Cost> costs) {
        var comparable = contacted.isEnough() && uncontacted.isEnough();
        var difference = comparable ? Rate.less(contacted.share(), uncontacted.share()) : null;
        return new Recovery(from, to, contacted, uncontacted, difference, costs);
    }
}
