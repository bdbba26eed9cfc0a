package org.aftersales.feedback.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReachedCustomers implements PanacheRepositoryBase<ReachedCustomer, UUID> {

    /** What is kept of a customer, from now on if not before. */
    ReachedCustomer kept(UUID customerId) {
        return findByIdOptional(customerId).orElseGet(() -> {
            var reached = new ReachedCustomer(customerId);
            persist(reached);
            return reached;
        });
    }
}
