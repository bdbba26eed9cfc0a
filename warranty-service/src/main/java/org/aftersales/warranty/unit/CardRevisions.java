package org.aftersales.warranty.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CardRevisions implements PanacheRepositoryBase<CardRevision, UUID> {

    private static final UUID END = new UUID(-1, -1);

    /** Newest first; ids are time-ordered. */
    List<CardRevision> of(UnitId unit, @Nullable UUID before, int limit) {
        return find("unit.value = ?1 and id < ?2 order by id desc", unit.value(), before == null ? END : before)
                .range(0, limit - 1)
                .list();
    }
}
