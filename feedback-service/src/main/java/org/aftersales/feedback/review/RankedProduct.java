package org.aftersales.feedback.review;

import java.math.BigDecimal;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "In percent with two decimals; the interval is Wilson's, of 95 % confidence")
record RankedProduct(
        String gtin,
        long reviews,

        @Schema(description = "Who gave 4 or 5 stars") BigDecimal satisfied,

        @Schema(description = "The lower end, by which products are ordered")
        BigDecimal low,

        BigDecimal high,

        @Schema(description = "Whether the product before it cannot be told apart from it by what is known")
        boolean tiedWithBefore) {

    static RankedProduct of(StarCounts.Product product, @Nullable Share before) {
        var share = product.satisfied();
        var interval = share.interval();
        var tied = before != null && before.intervalOfLess(share).holdsZero();
        return new RankedProduct(
                product.gtin(),
                product.reviews(),
                Hundredths.percent(share.value()),
                Hundredths.percent(interval.low()),
                Hundredths.percent(interval.high()),
                tied);
    }
}
