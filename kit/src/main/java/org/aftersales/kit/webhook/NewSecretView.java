package org.aftersales.kit.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A secret, shown this once. */
@Schema(name = "WebhookSecret")
record NewSecretView(
        @Schema(description = "`whsec_` and base64 of 32 random bytes; it is shown this once")
        String secret,

        @Schema(description = "Until when requests are signed with the secrets before it as well") @Nullable
        Instant previousUntil) {}
