package org.aftersales.warranty.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.unit.CardRevision.Step;

@ApplicationScoped
class CardRevisions implements PanacheRepositoryBase<CardRevision, UUID> {

    /** Whether staff has taken this version of the unit's card back. */
    boolean isRevoked(UnitId unit, int version) {
        return count("unit.value = ?1 and cardVersion = ?2 and step = ?3", unit.value(), version, Step.REVOKED) > 0;
    }

    /** Newest first; ids are time-ordered. */
    List<CardRevision> of(UnitId unit, UUID below, int limit) {
        return find("unit.value = ?1 and id < ?2 order by id desc", unit.value(), below)
                .range(0, limit - 1)
                .list();
    }
}
