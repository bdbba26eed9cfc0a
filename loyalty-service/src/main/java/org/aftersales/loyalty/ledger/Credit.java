package org.aftersales.loyalty.ledger;

import java.time.Instant;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Points to be given to a member.
 *
 * @param customerId the member's customer who earned them
 * @param occurredAt when they were earned
 * @param effectiveAt when they became the member's: the later of earning and linking, whichever we heard of first
 * @param activatesAt from when on they can be spent; null: at once
 */
public record Credit(
        MemberId memberId,
        CustomerId customerId,
        Cause cause,
        Points points,
        Why why,
        Instant occurredAt,
        Instant effectiveAt,
        Expiry expiry,
        @Nullable Instant activatesAt) {

    public Credit {
        if (points.none()) throw new IllegalArgumentException("a credit of no points");
    }

    /** The same, ending at another time. */
    Credit until(Expiry other) {
        return new Credit(memberId, customerId, cause, points, why, occurredAt, effectiveAt, other, activatesAt);
    }
}
