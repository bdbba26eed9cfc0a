package org.aftersales.loyalty.member;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as far as they are known here.
 *
 * @param customers all that they are a customer as
 * @param membership in main; null when none of their customers was linked
 * @param elsewhere in the other programmes, by code
 * @param subject by which they sign in; null when nobody knows
 */
public record Person(
        Set<CustomerId> customers,
        @Nullable Membership membership,
        List<Membership> elsewhere,
        @Nullable String subject) {
    public Person {
        customers = Set.copyOf(customers);
        elsewhere = List.copyOf(elsewhere);
    }
}
