package org.aftersales.feedback.survey;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An answer that was begun: as it was saved last, sealed. */
@Entity
@Table(name = "response_draft")
class ResponseDraft {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "invitation_id"))
    private InvitationId invitationId;

    @TenantId
    private @Nullable String tenantId;

    private UUID submissionId;
    private byte[] content;
    private Instant savedAt;

    ResponseDraft(InvitationId invitationId, UUID submissionId, byte[] content, Instant savedAt) {
        this.invitationId = invitationId;
        this.submissionId = submissionId;
        this.content = content;
        this.savedAt = savedAt;
    }

    UUID invitation() {
        return invitationId.value();
    }

    UUID submissionId() {
        return submissionId;
    }

    byte[] content() {
        return content;
    }

    @SuppressWarnings("NullAway.Init")
    protected ResponseDraft() {}
}
