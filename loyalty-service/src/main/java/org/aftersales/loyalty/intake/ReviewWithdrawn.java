package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** What we read of {@code feedback.review.withdrawn.v1}. */
record ReviewWithdrawn(UUID reviewId, @Nullable UUID customerId, Instant withdrawnAt) {

    ReturnedLine line(UUID author) {
        return new ReturnedLine(
                reviewId, new Cause(Reason.REVIEW, reviewId), new CustomerId(author), 1, 1, withdrawnAt);
    }
}
