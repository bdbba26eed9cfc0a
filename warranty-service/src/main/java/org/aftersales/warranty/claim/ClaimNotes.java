package org.aftersales.warranty.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ClaimNotes implements PanacheRepositoryBase<ClaimNote, UUID> {

    List<ClaimNote> of(ClaimId claim) {
        return list("claim = ?1 order by id", claim);
    }
}
