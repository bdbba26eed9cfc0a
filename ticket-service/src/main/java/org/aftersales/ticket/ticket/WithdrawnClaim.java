package org.aftersales.ticket.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A claim that its owner has taken back: an approval that is replayed afterwards opens nothing. */
@Entity
@Table(name = "withdrawn_claim")
class WithdrawnClaim {

    @Id
    private UUID claimId;

    @TenantId
    private @Nullable String tenantId;

    private Instant withdrawnAt;

    static WithdrawnClaim of(UUID claimId, Instant withdrawnAt) {
        var claim = new WithdrawnClaim();
        claim.claimId = claimId;
        claim.withdrawnAt = withdrawnAt;
        return claim;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    protected WithdrawnClaim() {}
}
