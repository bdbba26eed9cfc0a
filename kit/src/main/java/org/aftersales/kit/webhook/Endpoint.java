package org.aftersales.kit.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of events.
 *
 * <p>Invariants: an endpoint of a retailer is told only of events that name this retailer; only an enabled one is told
 * of anything; what was waiting when it was disabled goes on when it is enabled again.
 */
@Entity
@Table(name = "webhook_endpoint")
@Topic("webhook.endpoints")
class Endpoint extends Aggregate {

    @Id
    private UUID id;

    private @Nullable String retailerId;
    private String url;
    private String[] eventTypes;

    @Enumerated(EnumType.STRING)
    private EndpointStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledReason disabledReason;

    private @Nullable Instant disabledAt;

    /** Kept by the deliveries, which must not change the version. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant failingSince;

    @Column(updatable = false)
    private Instant createdAt;

    static Endpoint register(UUID id, @Nullable String retailerId, Subscription wanted, Instant now) {
        var endpoint = new Endpoint();
        endpoint.id = id;
        endpoint.retailerId = retailerId;
        endpoint.status = EndpointStatus.ENABLED;
        endpoint.createdAt = now;
        endpoint.change(wanted);
        return endpoint;
    }

    final void change(Subscription wanted) {
        url = wanted.url();
        eventTypes = wanted.types().toArray(String[]::new);
    }

    void enable() {
        status = status.to(EndpointStatus.ENABLED);
        disabledReason = null;
        disabledAt = null;
        failingSince = null;
    }

    void disable(DisabledReason reason, Instant now) {
        status = status.to(EndpointStatus.DISABLED);
        disabledReason = reason;
        disabledAt = now;
        raise(new EndpointEvent.Disabled(id, retailerId, reason, now));
    }

    @Override
    public UUID key() {
        return id;
    }

    /** Whether it is told of events. */
    boolean enabled() {
        return status == EndpointStatus.ENABLED;
    }

    /** Whose it is; null for the tenant's own. */
    @Nullable
    String retailerId() {
        return retailerId;
    }

    EndpointView view() {
        return new EndpointView(
                id, url, List.of(eventTypes), retailerId, status, disabledReason, disabledAt, failingSince, createdAt);
    }

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Endpoint() {}
}
