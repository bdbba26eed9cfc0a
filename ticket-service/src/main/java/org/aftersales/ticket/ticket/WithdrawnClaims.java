package org.aftersales.ticket.ticket;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class WithdrawnClaims implements PanacheRepositoryBase<WithdrawnClaim, UUID> {

    void remember(UUID claimId, Instant withdrawnAt) {
        if (!contains(claimId)) persist(WithdrawnClaim.of(claimId, withdrawnAt));
    }

    boolean contains(UUID claimId) {
        return findByIdOptional(claimId).isPresent();
    }
}
