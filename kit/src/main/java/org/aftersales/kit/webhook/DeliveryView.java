package org.aftersales.kit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event for one endpoint. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        UUID id,

        @Schema(description = "The header `webhook-id`: the id of the event, the same at every attempt and replay")
        UUID webhookId,

        String type,
        UUID subject,
        Instant occurredAt,
        DeliveryStatus status,

        @Schema(description = "Attempts so far, also of earlier rounds")
        int attempts,

        @Schema(description = "When it is tried next; only while it is pending") @Nullable
        Instant dueAt,

        @Nullable Instant lastAttemptAt,

        @Schema(description = "The newest first; only where one delivery is read") @Nullable
        List<AttemptView> log) {

    DeliveryView with(List<AttemptView> attempts) {
        return new DeliveryView(
                id, webhookId, type, subject, occurredAt, status, this.attempts, dueAt, lastAttemptAt, attempts);
    }
}
