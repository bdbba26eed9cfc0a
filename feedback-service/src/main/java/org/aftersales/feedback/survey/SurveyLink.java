package org.aftersales.feedback.survey;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** The newest link of an invitation, by the hash of its token. */
@Entity
@Table(name = "survey_link")
class SurveyLink {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "invitation_id"))
    private InvitationId invitationId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    SurveyLink(InvitationId invitationId, byte[] tokenHash, Instant expiresAt) {
        this.invitationId = invitationId;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected SurveyLink() {}
}
