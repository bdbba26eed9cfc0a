package org.aftersales.feedback.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An address whose holder does not want to be asked, by its digest. */
@Entity
@Table(name = "unwanted_address")
class UnwantedAddress {

    @Id
    private UUID addressRef;

    @TenantId
    private @Nullable String tenantId;

    private @Nullable UUID saidBy;
    private Instant since;

    UUID addressRef() {
        return addressRef;
    }

    @SuppressWarnings("NullAway.Init")
    protected UnwantedAddress() {}
}
