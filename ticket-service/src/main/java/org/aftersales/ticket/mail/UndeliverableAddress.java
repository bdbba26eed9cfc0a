package org.aftersales.ticket.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An address that a mail server has refused for good. */
@Entity
@Table(name = "undeliverable_address")
class UndeliverableAddress {

    @Id
    private UUID addressRef;

    @TenantId
    private @Nullable String tenantId;

    private String code;
    private Instant since;

    protected UndeliverableAddress() {}
}
