package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.compensation.CompensationOrder;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;

/** What we read of {@code feedback.compensation.approved.v1}. */
record CompensationApproved(
        UUID compensationId, UUID customerId, String kind, long points, Instant approvedAt, Instant creditBy) {

    CompensationOrder order() {
        return new CompensationOrder(
                compensationId, new CustomerId(customerId), kind, new Points(points), approvedAt, creditBy);
    }
}
