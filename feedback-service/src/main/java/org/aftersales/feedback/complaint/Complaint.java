package org.aftersales.feedback.complaint;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/** A bad experience being put right. The first contact is promised until {@code dueAt}; a broken promise stays visible. */
@Entity
@Table(name = "complaint")
@Topic("feedback.complaints")
class Complaint extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ComplaintId id;

    private String number;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "retailer_id")
    private String retailerId;

    @Column(name = "ticket_id")
    private @Nullable UUID ticketId;

    @Column(name = "invitation_id")
    private @Nullable UUID invitationId;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "breached_at")
    private @Nullable Instant breachedAt;

    @Column(name = "contacted_at")
    private @Nullable Instant contactedAt;

    @Column(name = "contacted_by")
    private @Nullable String contactedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_channel")
    private @Nullable ContactChannel contactChannel;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    /** Opens what a negative answer asks for; the clock of the first contact starts at the answer. */
    static Complaint openFor(ComplaintId id, BadExperience experience, Instant now, Instant dueAt) {
        var complaint = new Complaint();
        complaint.id = id;
        complaint.number = ReadableNumber.mint("CO");
        complaint.customerId = experience.customerId();
        complaint.retailerId = experience.retailerId();
        complaint.ticketId = experience.ticketId();
        complaint.invitationId = experience.invitationId();
        complaint.severity = Severity.of(experience.scores());
        complaint.status = ComplaintStatus.OPEN;
        complaint.openedAt = now;
        complaint.dueAt = dueAt;

        complaint.raise(complaint.opened());
        return complaint;
    }

    /** Somebody spoke with the customer: an attempt that reached nobody is not a contact. */
    void contact(ContactChannel channel, String by, Instant now) {
        status = status.to(ComplaintStatus.CONTACTED);
        contactChannel = channel;
        contactedBy = by;
        contactedAt = now;
        if (!now.isBefore(dueAt)) markBreached(); // the contact may overtake the timer, not the deadline
    }

    void resolve(Outcome reached, String by, Instant now) {
        status = status.to(ComplaintStatus.RESOLVED);
        outcome = reached;
        resolvedBy = by;
        resolvedAt = now;
    }

    /** Nobody had spoken with the customer when the deadline passed. */
    void firstContactFellDue() {
        if (status.permits(ComplaintStatus.CONTACTED)) markBreached();
    }

    @Override
    public UUID key() {
        return id.value();
    }

    UUID customerId() {
        return customerId;
    }

    String number() {
        return number;
    }

    Instant dueAt() {
        return dueAt;
    }

    ComplaintView view() {
        return new ComplaintView(
                id.value(),
                number,
                status,
                severity,
                customerId,
                retailerId,
                ticketId,
                invitationId,
                openedAt,
                new ComplaintView.FirstContact(dueAt, breachedAt != null, contactedAt, contactChannel),
                resolvedAt,
                outcome);
    }

    // Once, and at the deadline itself: how late somebody noticed is no part of the fact.
    private void markBreached() {
        if (breachedAt == null) breachedAt = dueAt;
    }

    private ComplaintEvent.Opened opened() {
        return new ComplaintEvent.Opened(
                id.value(), number, customerId, retailerId, ticketId, invitationId, severity.name(), dueAt, openedAt);
    }

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}
}
