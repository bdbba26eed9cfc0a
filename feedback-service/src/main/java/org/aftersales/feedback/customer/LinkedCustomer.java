package org.aftersales.feedback.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A customer claimed by a person; the newest link counts. */
@Entity
@Table(name = "linked_customer")
class LinkedCustomer {

    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private String subject;

    @Column(name = "linked_at")
    private Instant linkedAt;

    LinkedCustomer(UUID customerId, String subject, Instant linkedAt) {
        this.customerId = customerId;
        this.subject = subject;
        this.linkedAt = linkedAt;
    }

    void relink(String newSubject, Instant at) {
        if (at.isBefore(linkedAt)) return; // an older link that arrives late does not take the customer back

        subject = newSubject;
        linkedAt = at;
    }

    String subject() {
        return subject;
    }

    UUID customerId() {
        return customerId;
    }

    @SuppressWarnings("NullAway.Init")
    protected LinkedCustomer() {}
}
