package org.aftersales.warranty.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.unit.UnitId;

@ApplicationScoped
class StartEvidences implements PanacheRepositoryBase<StartEvidence, UUID> {

    /** In the order in which they were told; ids are time-ordered. */
    List<StartEvidence> of(UnitId unit) {
        return list("unit.value = ?1 order by id", unit.value());
    }
}
