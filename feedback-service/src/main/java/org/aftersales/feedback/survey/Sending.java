package org.aftersales.feedback.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.aftersales.feedback.template.TemplateRef;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, and when.
 *
 * @param expiresAt until when it can be answered, exclusive
 * @param samplingPercent how many of a hundred people like them were asked; null where it was not kept
 */
@Embeddable
record Sending(
        @Embedded TemplateRef template,
        @Column(name = "sent_at") Instant sentAt,
        @Column(name = "expires_at") Instant expiresAt,
        @Column(name = "sampling_percent") @Nullable Short samplingPercent) {

    static Sending of(TemplateRef template, Instant now, Instant until, int samplingPercent) {
        return new Sending(template, now, until, (short) samplingPercent);
    }

    boolean isLate(Instant answeredAt) {
        return !answeredAt.isBefore(expiresAt);
    }
}
