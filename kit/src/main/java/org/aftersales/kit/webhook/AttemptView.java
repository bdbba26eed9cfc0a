package org.aftersales.kit.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one attempt ended. */
@Schema(name = "WebhookAttempt")
record AttemptView(
        int number,
        Instant attemptedAt,
        Outcome outcome,

        @Schema(description = "Status of HTTP; absent without an answer") @Nullable
        Integer httpStatus,

        @Schema(description = "How long it took") int millis,

        @Schema(description = "The first 500 characters of a refusal") @Nullable
        String excerpt) {}
