package org.aftersales.kit.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new endpoint with its first secret. */
@Schema(name = "NewWebhookEndpoint")
record NewEndpointView(
        EndpointView endpoint,

        @Schema(description = "`whsec_` and base64 of 32 random bytes; it is shown this once")
        String secret) {}
