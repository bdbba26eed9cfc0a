package org.aftersales.feedback.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class LinkedCustomers implements PanacheRepositoryBase<LinkedCustomer, UUID> {

    Set<UUID> of(String subject) {
        return list("subject", subject).stream()
                .map(LinkedCustomer::customerId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
