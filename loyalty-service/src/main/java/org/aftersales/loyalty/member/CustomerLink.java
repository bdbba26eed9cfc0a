package org.aftersales.loyalty.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has said who a customer is, and who.
 *
 * @param memberId null until the customer is linked
 * @param linkedAt since when; null until then
 * @param elsewhere whether the tenant has programmes beside main, in which they may be a member too
 */
public record CustomerLink(
        CustomerId customerId,
        @Nullable MemberId memberId,
        @Nullable Instant linkedAt,
        boolean elsewhere) {

    public boolean known() {
        return memberId != null;
    }
}
