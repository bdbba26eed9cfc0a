package org.aftersales.kit.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a delivery. */
@Schema(name = "WebhookDeliveryStatus")
enum DeliveryStatus {
    /** Waits for its next attempt, or for its endpoint to be enabled again. */
    PENDING,
    /** An attempt was answered with 2xx. */
    DELIVERED,
    /** All attempts of three days have failed, or the endpoint wants nothing more. */
    FAILED
}
