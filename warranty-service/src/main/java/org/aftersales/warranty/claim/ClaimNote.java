package org.aftersales.warranty.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What owner and adjuster write to each other about a claim. Their words are sealed and never leave by events. */
@Entity
@Table(name = "claim_note")
class ClaimNote {

    enum Kind {
        DECISION,
        ANSWER
    }

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private ClaimId claim;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] content;
    private Instant writtenAt;

    static ClaimNote write(UUID id, ClaimId claim, Kind kind, byte[] sealedContent, Instant now) {
        var note = new ClaimNote();
        note.id = id;
        note.claim = claim;
        note.kind = kind;
        note.content = sealedContent.clone();
        note.writtenAt = now;
        return note;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    byte[] content() {
        return content.clone();
    }

    Instant writtenAt() {
        return writtenAt;
    }

    protected ClaimNote() {}
}
