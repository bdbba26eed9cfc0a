package org.aftersales.ticket.customer;

import org.jspecify.annotations.Nullable;

/**
 * What loyalty-service has told last of a customer as a member.
 *
 * @param code of the tier; none without one
 * @param priority how urgent their tickets are at least, as loyalty-service calls it; none where the tier brings nothing
 */
public record CustomerTier(@Nullable String code, @Nullable String priority) {

    public static final CustomerTier NONE = new CustomerTier(null, null);
}
