package org.aftersales.feedback.complaint;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** What a customer says themselves, sealed. */
@Entity
@Table(name = "complaint_words")
class ComplaintWords {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "complaint_id"))
    private ComplaintId complaintId;

    @TenantId
    private String tenantId;

    private byte[] content;

    ComplaintWords(ComplaintId complaintId, byte[] content) {
        this.complaintId = complaintId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    @SuppressWarnings("NullAway.Init")
    protected ComplaintWords() {}
}
