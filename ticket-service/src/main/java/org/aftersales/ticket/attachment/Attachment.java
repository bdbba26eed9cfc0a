package org.aftersales.ticket.attachment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.upload.UploadType;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A file about a ticket.
 *
 * <p>Invariants: what was declared is what arrives, in type and size; what is kept never changes; nobody reads it before a
 * verdict, or when that is against it, whichever file of the same bytes it was about; one that no message shows is deleted in
 * time; a verdict counts of whoever had the latest lease only. The hardest race is a message that takes it and the timer
 * that deletes it: both hold its row.
 */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private Audience visibility;

    @Enumerated(EnumType.STRING)
    private AttachmentStatus status;

    private byte[] name;

    @Enumerated(EnumType.STRING)
    private UploadType type;

    private long size;
    private byte @Nullable [] digest;
    private @Nullable String contentKey;
    private @Nullable Integer parts;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    @Embedded
    private ScanLease lease = ScanLease.NONE;

    private String uploadedBy;
    private boolean inUse;
    private Instant declaredAt;

    static Attachment declare(UUID id, UUID ticket, Declared declared, byte[] sealedName, Instant now) {
        var attachment = new Attachment();
        attachment.id = id;
        attachment.ticketId = ticket;
        attachment.visibility = declared.visibility();
        attachment.status = AttachmentStatus.DECLARED;
        attachment.name = sealedName;
        attachment.type = declared.type();
        attachment.size = declared.size();
        attachment.uploadedBy = declared.by();
        attachment.declaredAt = now;
        return attachment;
    }

    /** Its bytes are there, cleaned; nobody may read them yet. */
    void arrived(KeptFile kept) {
        status = status.to(AttachmentStatus.QUARANTINED);
        digest = kept.digest();
        contentKey = kept.key();
        parts = kept.parts();
    }

    /** Somebody looks at it; nobody else does until then. */
    void leaseUntil(Instant end) {
        lease = lease.next(end);
    }

    void endLease() {
        lease = lease.over();
    }

    /** It was looked at, or could not be because there is no scanner, which is said. */
    void judged(Verdict word) {
        status = status.to(word == Verdict.INFECTED ? AttachmentStatus.REJECTED : AttachmentStatus.AVAILABLE);
        verdict = word;
        lease = lease.over();
    }

    /** A message shows it. */
    void serve() {
        if (status == AttachmentStatus.DECLARED || status == AttachmentStatus.REJECTED) throw new NotShowable(status);
        inUse = true;
    }

    /** A message shows what is there, not what was only declared or is infected. */
    static final class NotShowable extends Conflict {
        NotShowable(AttachmentStatus status) {
            super("attachment-not-there", "This file is " + status + ".");
        }
    }

    /** Where its bytes are that have arrived; those of the time before there were parts are named by their digest. */
    KeptFile kept() {
        var sha256 = Objects.requireNonNull(digest);
        if (contentKey == null || parts == null)
            return new KeptFile(HexFormat.of().formatHex(sha256), 0, sha256);
        return new KeptFile(contentKey, parts, sha256);
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    Audience visibility() {
        return visibility;
    }

    boolean isQuarantined() {
        return status == AttachmentStatus.QUARANTINED;
    }

    ScanLease lease() {
        return lease;
    }

    AttachmentStatus status() {
        return status;
    }

    byte[] name() {
        return name;
    }

    UploadType type() {
        return type;
    }

    long size() {
        return size;
    }

    byte @Nullable [] digest() {
        return digest;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    boolean isInUse() {
        return inUse;
    }

    protected Attachment() {}
}
