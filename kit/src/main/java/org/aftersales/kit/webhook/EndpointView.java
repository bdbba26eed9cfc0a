package org.aftersales.kit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endpoint, without its secrets. */
@Schema(name = "WebhookEndpoint")
record EndpointView(
        UUID id,
        String url,

        @Schema(description = "What it is told of; empty: everything it may see")
        List<String> eventTypes,

        @Schema(description = "Whose it is; absent for the tenant's own") @Nullable
        String retailerId,

        EndpointStatus status,
        @Nullable DisabledReason disabledReason,
        @Nullable Instant disabledAt,

        @Schema(description = "Since when every attempt has failed; absent when the last one succeeded") @Nullable
        Instant failingSince,

        Instant createdAt) {}
