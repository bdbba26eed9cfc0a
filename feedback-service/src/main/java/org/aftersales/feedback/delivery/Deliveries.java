package org.aftersales.feedback.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** The row, held until the transaction ends; none when the customer was erased meanwhile. */
    Optional<Delivery> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of an invitation, the first one first. */
    List<Delivery> of(UUID invitation) {
        return list("invitationId = ?1 order by turn", invitation);
    }

    List<Delivery> ofCustomers(Collection<UUID> customers) {
        return customers.isEmpty() ? List.of() : list("customerId in ?1 order by plannedAt", Set.copyOf(customers));
    }

    void forget(UUID customer) {
        delete("customerId", customer);
    }
}
