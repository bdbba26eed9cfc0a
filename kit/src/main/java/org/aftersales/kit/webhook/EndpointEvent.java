package org.aftersales.kit.webhook;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to endpoints that somebody should know of. */
public sealed interface EndpointEvent extends DomainEvent {

    /** An endpoint is told of nothing any more; absent retailer: the endpoint is the tenant's own. */
    @EventType("webhook.endpoint.disabled.v1")
    record Disabled(UUID endpointId, @Nullable String retailerId, DisabledReason reason, Instant disabledAt)
            implements EndpointEvent {}
}
