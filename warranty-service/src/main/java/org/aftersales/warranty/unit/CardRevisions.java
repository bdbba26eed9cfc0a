package org.aftersales.warranty.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CardRevisions implements PanacheRepositoryBase<CardRevision, UUID> {

    /** Newest first; ids are time-ordered. */
    List<CardRevision> of(UnitId unit, UUID below, int limit) {
        return find("unit.value = ?1 and id < ?2 order by id desc", unit.value(), below)
                .range(0, limit - 1)
                .list();
    }
}
