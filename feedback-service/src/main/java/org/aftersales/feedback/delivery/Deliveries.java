package org.aftersales.feedback.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** The row, held until the transaction ends; none when the customer was erased meanwhile. */
    Optional<Delivery> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What the message is about; none when the customer was erased meanwhile. */
    Optional<UUID> invitationOf(UUID id) {
        return getEntityManager()
                .createQuery("select delivery.invitationId from Delivery delivery where delivery.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those of an invitation, the first one first. */
    List<Delivery> of(UUID invitation) {
        return list("invitationId = ?1 order by turn", invitation);
    }

    List<Delivery> ofCustomers(Collection<UUID> customers) {
        return customers.isEmpty() ? List.of() : list("customerId in ?1 order by plannedAt", Set.copyOf(customers));
    }

    /** Where messages to the customer went, by the digests. */
    Set<UUID> addressesOf(UUID customer) {
        return list("customerId = ?1 and addressRef is not null", customer).stream()
                .flatMap(delivery -> Stream.ofNullable(delivery.addressRef()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void forget(UUID customer) {
        delete("customerId", customer);
    }
}
