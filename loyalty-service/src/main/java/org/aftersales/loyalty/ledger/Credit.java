package org.aftersales.loyalty.ledger;

import java.time.Instant;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;

/**
 * Points to be given to a member.
 *
 * @param customerId the member's customer who earned them
 * @param occurredAt when they were earned
 * @param effectiveAt when they became the member's: the later of earning and linking, whichever we heard of first
 */
public record Credit(
        MemberId memberId,
        CustomerId customerId,
        Cause cause,
        Points points,
        Why why,
        Instant occurredAt,
        Instant effectiveAt,
        Expiry expiry) {

    public Credit {
        if (points.none()) throw new IllegalArgumentException("a credit of no points");
    }
}
