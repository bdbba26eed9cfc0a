package org.aftersales.feedback.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Somebody tried to reach the customer, in vain. */
@Entity
@Immutable
@Table(name = "complaint_attempt")
class ContactAttempt {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID complaintId;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    private String attemptedBy;
    private Instant attemptedAt;

    ContactAttempt(UUID id, UUID complaintId, ContactChannel channel, String attemptedBy, Instant attemptedAt) {
        this.id = id;
        this.complaintId = complaintId;
        this.channel = channel;
        this.attemptedBy = attemptedBy;
        this.attemptedAt = attemptedAt;
    }

    ToldComplaint.Attempt told() {
        return new ToldComplaint.Attempt(channel.name(), attemptedAt);
    }

    @SuppressWarnings("NullAway.Init")
    protected ContactAttempt() {}
}
