package org.aftersales.warranty.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;

@ApplicationScoped
class Proofs implements PanacheRepositoryBase<Proof, UUID> {

    Proof get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** In the order in which they were sent. */
    List<Proof> of(UnitId unit) {
        return list("unitId = ?1 order by id", unit);
    }

    long unusedOf(String subject) {
        return count("uploadedBy = ?1 and inUse = false", subject);
    }

    /** Those that speak of one of these customers. */
    List<Proof> of(Set<CustomerId> customers) {
        return list(
                "customerId.value in ?1 order by id",
                customers.stream().map(CustomerId::value).toList());
    }

    /** Those that people sent who sign in as one of these, for themselves. */
    List<Proof> sentBy(Collection<String> subjects) {
        return list("uploadedBy in ?1 and retailerId is null and customerId is null", subjects);
    }
}
