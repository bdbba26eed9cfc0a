package org.aftersales.ticket.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Which person a customer is, as far as warranty-service has told us. */
@Entity
@Table(name = "customer_link")
class CustomerLink {

    @Id
    private UUID customerId;

    @TenantId
    private @Nullable String tenantId;

    private String subject;
    private Instant linkedAt;

    static CustomerLink of(UUID customerId, String subject, Instant linkedAt) {
        var link = new CustomerLink();
        link.customerId = customerId;
        link.subject = subject;
        link.linkedAt = linkedAt;
        return link;
    }

    /** The latest link counts, in whichever order they arrive. */
    void relink(String to, Instant at) {
        if (at.isBefore(linkedAt)) return;

        subject = to;
        linkedAt = at;
    }

    String subject() {
        return subject;
    }

    protected CustomerLink() {}
}
