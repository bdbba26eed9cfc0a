package org.aftersales.feedback.survey;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A customer's own words, sealed. */
@Entity
@Table(name = "response_comment")
class ResponseComment {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "invitation_id"))
    private InvitationId invitationId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private byte[] content;

    ResponseComment(InvitationId invitationId, byte[] content) {
        this.invitationId = invitationId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    @SuppressWarnings("NullAway.Init")
    protected ResponseComment() {}
}
