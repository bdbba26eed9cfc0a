package org.aftersales.warranty.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.unit.UnitId;

@ApplicationScoped
class KnownRepairs implements PanacheRepositoryBase<KnownRepair, UUID> {

    /** Those of each unit, the oldest first; without the units that were never repaired. */
    Map<UnitId, List<FinishedRepair>> of(Set<UnitId> units) {
        var ids = units.stream().map(UnitId::value).collect(Collectors.toSet());
        return list("unitId.value in ?1 order by beganAt, ticketId", ids).stream()
                .collect(Collectors.groupingBy(
                        KnownRepair::unitId, Collectors.mapping(KnownRepair::repair, Collectors.toList())));
    }
}
