package org.aftersales.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a customer has said whether it helped.
 *
 * @param invitationId the survey whose answer said so; null where that was not written down
 */
@Embeddable
record Heard(
        @Column(name = "heard_at") Instant at,
        @Column(name = "heard_from") @Nullable UUID invitationId) {

    boolean isFrom(LaterAnswer later) {
        return later.invitationId().equals(invitationId);
    }
}
