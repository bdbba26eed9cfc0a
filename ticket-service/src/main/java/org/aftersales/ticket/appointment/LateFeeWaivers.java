package org.aftersales.ticket.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class LateFeeWaivers implements PanacheRepositoryBase<LateFeeWaiver, UUID> {

    /** By the id of the fee; what is still owed is absent. */
    Map<UUID, LateFeeWaiver> of(List<LateFee> fees) {
        if (fees.isEmpty()) return Map.of();
        var ids = fees.stream().map(LateFee::id).toList();
        return list("feeId in ?1", ids).stream().collect(Collectors.toMap(LateFeeWaiver::feeId, Function.identity()));
    }
}
