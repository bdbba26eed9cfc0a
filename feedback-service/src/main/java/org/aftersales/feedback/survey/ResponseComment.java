package org.aftersales.feedback.survey;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A customer's own words to one question, sealed. */
@Entity
@Table(name = "response_comment")
class ResponseComment {

    @EmbeddedId
    private AnswerKey key;

    @TenantId
    private String tenantId;

    private byte[] content;

    ResponseComment(AnswerKey key, byte[] content) {
        this.key = key;
        this.content = content;
    }

    AnswerKey key() {
        return key;
    }

    byte[] content() {
        return content;
    }

    @SuppressWarnings("NullAway.Init")
    protected ResponseComment() {}
}
