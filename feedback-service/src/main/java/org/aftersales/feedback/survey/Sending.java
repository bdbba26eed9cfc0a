package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.aftersales.feedback.template.TemplateRef;

/**
 * What was asked, and when.
 *
 * @param expiresAt until when it can be answered, exclusive
 */
@Embeddable
record Sending(
        @Embedded TemplateRef template,
        @Column(name = "sent_at") Instant sentAt,
        @Column(name = "expires_at") Instant expiresAt) {

    boolean isLate(Instant answeredAt) {
        return !answeredAt.isBefore(expiresAt);
    }
}
