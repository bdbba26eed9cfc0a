package org.aftersales.kit.webhook;

import org.aftersales.kit.domain.Lifecycle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an endpoint is told of events. */
@Schema(name = "WebhookEndpointStatus")
enum EndpointStatus {
    ENABLED,
    DISABLED;

    static final Lifecycle<EndpointStatus> LIFECYCLE = Lifecycle.of(EndpointStatus.class)
            .from(ENABLED, DISABLED)
            .from(DISABLED, ENABLED)
            .build();

    EndpointStatus to(EndpointStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
