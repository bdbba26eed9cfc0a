package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code feedback.review.published.v1}; how many stars were given is deliberately not here.
 *
 * @param customerId null when nobody is to know who wrote it
 */
record ReviewPublished(UUID reviewId, @Nullable UUID customerId, String retailerId, String gtin, Instant publishedAt) {

    EarningTrigger trigger(UUID author) {
        return new EarningTrigger(
                new Cause(Reason.REVIEW, reviewId), new CustomerId(author), publishedAt, Facts.at(retailerId, gtin));
    }
}
