package org.aftersales.loyalty.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.CustomerId;

@ApplicationScoped
class Compensations implements Aggregates<Compensation, CompensationId> {

    Optional<Compensation> lockIfKnown(UUID id) {
        return findByIdOptional(new CompensationId(id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order in which they were approved. */
    List<Compensation> of(Collection<CustomerId> customers) {
        if (customers.isEmpty()) return List.of();
        return list("customerId in ?1 order by approvedAt, id.value", customers);
    }

    /** What waits for the customer to become a member; in the order in which it is locked. */
    List<Compensation> lockWaitingOf(CustomerId customer) {
        return find("customerId = ?1 and status = ?2 order by id.value", customer, CompensationStatus.WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
