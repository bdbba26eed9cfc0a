package org.aftersales.feedback.customer;

import java.util.Set;
import java.util.UUID;

/** Whose records somebody may see; the tenant is decided elsewhere and first. */
public record Visibility(boolean everyone, Set<UUID> customers) {

    static Visibility ofStaff() {
        return new Visibility(true, Set.of());
    }

    static Visibility of(Set<UUID> customers) {
        return new Visibility(false, customers);
    }

    public boolean includes(UUID customerId) {
        return everyone || customers.contains(customerId);
    }
}
