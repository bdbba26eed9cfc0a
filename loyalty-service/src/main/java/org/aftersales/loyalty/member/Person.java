package org.aftersales.loyalty.member;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as far as they are known here.
 *
 * @param customers all that they are a customer as
 * @param membership null when none of their customers was linked
 * @param subject by which they sign in; null when nobody knows
 */
public record Person(
        Set<CustomerId> customers,
        @Nullable Membership membership,
        @Nullable String subject) {
    public Person {
        customers = Set.copyOf(customers);
    }
}
