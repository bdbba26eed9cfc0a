package org.aftersales.ticket.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.page.PageLanguage;
import org.aftersales.ticket.ticket.TicketBrief;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to its customer.
 *
 * <p>Invariants: a message has one mail at most, whose id is its own; what has left is never sent again; what ends without
 * arriving says why. The hardest race is two workers who find it due: only one of them moves the time of its next attempt,
 * and only that one sends it.
 */
@Entity
@Table(name = "mail")
class Mail {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private UUID ticketId;
    private UUID customerId;
    private byte[] address;
    private UUID addressRef;
    private String language;
    private boolean automatic;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private int attempts;
    private @Nullable String failure;
    private Instant writtenAt;
    private @Nullable Instant sentAt;

    /** @param automatic whether no person wrote the message */
    static Mail of(UUID message, TicketBrief ticket, PageLanguage language, boolean automatic, Instant now) {
        var mail = new Mail();
        mail.id = message;
        mail.ticketId = ticket.id();
        mail.customerId = ticket.concern().customerId();
        mail.language = language.tag();
        mail.automatic = automatic;
        mail.status = MailStatus.WAITING;
        mail.writtenAt = now;
        return mail;
    }

    /** @param ref by which the sealed address is found */
    Mail to(byte[] sealedAddress, UUID ref) {
        address = sealedAddress;
        addressRef = ref;
        return this;
    }

    /** The mail server has taken it. */
    void sent(int attempt, Instant now) {
        if (status != MailStatus.WAITING) return; // it came back already

        status = status.to(MailStatus.SENT);
        attempts = attempt;
        failure = null;
        sentAt = now;
    }

    /** The mail server did not take it, but may later. */
    void postponed(int attempt, String why) {
        if (status != MailStatus.WAITING) return; // it came back already

        attempts = attempt;
        failure = why;
    }

    /** Nobody tries any more. */
    void gaveUp(int attempt, String why) {
        if (status != MailStatus.WAITING) return; // it came back already

        status = status.to(MailStatus.FAILED);
        attempts = attempt;
        failure = why;
    }

    /** A mail server beyond ours has sent it back; that it does so twice is no news. */
    void bounced(String code) {
        if (status == MailStatus.BOUNCED) return;

        status = status.to(MailStatus.BOUNCED);
        failure = code;
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    byte[] address() {
        return address;
    }

    UUID addressRef() {
        return addressRef;
    }

    PageLanguage language() {
        return PageLanguage.of(language, null);
    }

    boolean isAutomatic() {
        return automatic;
    }

    MailStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    String failure() {
        return failure;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    protected Mail() {}
}
