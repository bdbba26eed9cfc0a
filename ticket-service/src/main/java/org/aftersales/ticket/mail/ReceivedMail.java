package org.aftersales.ticket.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has reached us, kept whole.
 *
 * <p>Invariants: one row for each {@code Message-ID}, however often it is handed over; what somebody else than the ticket's
 * customer wrote is never shown as the customer's words unless a person of staff says so. The hardest race is a gateway that
 * hands the same mail over twice at once: both take the lock of its id first.
 */
@Entity
@Table(name = "received_mail")
class ReceivedMail {

    /** Why an assigned mail counts as its customer's words. */
    static final String OF_CUSTOMER = "customer";

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private UUID messageRef;
    private byte[] threadId;
    private byte @Nullable [] sender;
    private @Nullable UUID senderRef;
    private byte[] subject;
    private byte[] words;
    private byte @Nullable [] content;

    @Enumerated(EnumType.STRING)
    private ReceivedStatus status;

    private @Nullable String reason;
    private @Nullable UUID ticketId;
    private @Nullable UUID messageId;
    private Instant receivedAt;

    /**
     * What is kept of it, sealed.
     *
     * @param ref of its {@code Message-ID}, by which it is there once
     * @param senderRef by which other mails of the same sender are found
     */
    record Sealed(
            UUID id,
            UUID ref,
            byte[] threadId,
            byte @Nullable [] sender,
            @Nullable UUID senderRef,
            byte[] subject,
            byte[] words,
            byte @Nullable [] content) {}

    static ReceivedMail of(Sealed sealed, Fate fate, Instant now) {
        var mail = new ReceivedMail();
        mail.id = sealed.id();
        mail.messageRef = sealed.ref();
        mail.threadId = sealed.threadId();
        mail.sender = sealed.sender();
        mail.senderRef = sealed.senderRef();
        mail.subject = sealed.subject();
        mail.words = sealed.words();
        mail.content = sealed.content();
        mail.status = fate.status();
        mail.reason = fate.reason();
        mail.ticketId = fate.ticket();
        mail.messageId = fate.message();
        mail.receivedAt = now;
        return mail;
    }

    /** Refuses what staff has not to decide, or has decided. */
    void guardUndecided() {
        status.to(ReceivedStatus.ASSIGNED);
    }

    /** A person of staff says that the ticket's customer wrote it. */
    void assignAsAnswer(UUID ticket, UUID message) {
        assign(ticket, message);
        reason = OF_CUSTOMER;
    }

    /** A person of staff says which ticket it belongs to. */
    void assignAsNote(UUID ticket, UUID message) {
        assign(ticket, message);
        reason = "note";
    }

    private void assign(UUID ticket, UUID message) {
        status = status.to(ReceivedStatus.ASSIGNED);
        ticketId = ticket;
        messageId = message;
    }

    /** A person of staff says that it belongs to nothing. */
    void dismiss() {
        status = status.to(ReceivedStatus.DISMISSED);
        content = null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    byte[] threadId() {
        return threadId;
    }

    byte @Nullable [] sender() {
        return sender;
    }

    byte[] subject() {
        return subject;
    }

    byte[] words() {
        return words;
    }

    byte @Nullable [] content() {
        return content;
    }

    ReceivedStatus status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID ticketId() {
        return ticketId;
    }

    @Nullable
    UUID messageId() {
        return messageId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    protected ReceivedMail() {}
}
