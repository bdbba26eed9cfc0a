package org.aftersales.feedback.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReachedCustomers implements PanacheRepositoryBase<ReachedCustomer, UUID> {

    private static final String KEEP = """
            insert into reached_customer (tenant_id, customer_id, erased)
            values (current_tenant(), :customer, false) on conflict do nothing""";

    /** What is kept of a customer, from now on if not before; two topics may tell of them at once. */
    ReachedCustomer kept(UUID customerId) {
        getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter("customer", customerId)
                .executeUpdate();
        return findByIdOptional(customerId).orElseThrow();
    }
}
