package org.aftersales.feedback.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An address that was refused for good, by its digest. */
@Entity
@Table(name = "refused_address")
class RefusedAddress {

    @Id
    private UUID addressRef;

    @TenantId
    private @Nullable String tenantId;

    private String code;
    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected RefusedAddress() {}
}
