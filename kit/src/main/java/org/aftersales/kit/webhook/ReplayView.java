package org.aftersales.kit.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is sent again. */
@Schema(name = "WebhookReplayed")
record ReplayView(
        @Schema(description = "Deliveries that are due now; a period is cut at 10000, the oldest first")
        int deliveries) {}
