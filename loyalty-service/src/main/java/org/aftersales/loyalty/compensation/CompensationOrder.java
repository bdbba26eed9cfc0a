package org.aftersales.loyalty.compensation;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;

/**
 * What somebody has approved.
 *
 * @param id the same however often it is asked for
 * @param kind what is given; POINTS is known here
 * @param creditBy until when the customer can become a member
 */
public record CompensationOrder(
        UUID id, CustomerId customerId, String kind, Points points, Instant approvedAt, Instant creditBy) {

    static final String POINTS = "POINTS";
}
