package org.aftersales.warranty.voiding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;

@ApplicationScoped
class Voidings implements PanacheRepositoryBase<Voiding, UUID> {

    Voiding get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** Appealed against by one of these and not forgotten yet, newest first. */
    List<Voiding> appealedBy(Set<CustomerId> owners) {
        return list(
                "appealedBy.value in ?1 and appeal is not null order by id desc",
                owners.stream().map(CustomerId::value).toList());
    }

    /** With words of these, or to them. */
    List<Voiding> withWordsOf(Set<CustomerId> owners) {
        return list(
                "appealedBy.value in ?1 and appeal is not null or noteFor.value in ?1 and decisionNote is not null",
                owners.stream().map(CustomerId::value).toList());
    }

    List<Voiding> of(UnitId unit, UUID below, int limit) {
        return find("unitId = ?1 and id < ?2 order by id desc", unit, below)
                .range(0, limit - 1)
                .list();
    }

    List<Voiding> in(VoidingStatus status, UUID below, int limit) {
        return find("status = ?1 and id < ?2 order by id desc", status, below)
                .range(0, limit - 1)
                .list();
    }
}
