package org.aftersales.kit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The root of a consistency boundary. It decides, changes and raises; it never publishes.
 *
 * <p>Raising an event counts it, which dirties the root: two writers of one aggregate always meet at its version, and
 * events of one aggregate carry a gapless sequence starting at 1.
 */
@MappedSuperclass
@EntityListeners(AggregateListener.class)
public abstract class Aggregate {
    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private @Nullable String tenantId;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "event_count", nullable = false)
    private long eventCount;

    @Transient
    private final List<Raised> raised = new ArrayList<>();

    /** For JPA and the factories of subclasses. */
    protected Aggregate() {}

    /** An event with its place among the events of its aggregate, counted from 1. */
    public record Raised(DomainEvent event, long sequence) {}

    /** Records that {@code event} happened; it is published if, and only if, the transaction commits. */
    protected final void raise(DomainEvent event) {
        eventCount++;
        raised.add(new Raised(event, eventCount));
    }

    /**
     * Takes over what its row says. For the named hot paths, which read rows as plain SQL: nobody manages such an
     * aggregate, so whoever restored it writes it as well and hands its events to the outbox.
     */
    protected final void restore(String tenantId, long version, long eventCount) {
        this.tenantId = tenantId;
        this.version = version;
        this.eventCount = eventCount;
    }

    /** The aggregate's id, which is also the key of its events. */
    public abstract UUID key();

    /** The tenant that owns this aggregate; null until it is stored. */
    public final @Nullable String tenantId() {
        return tenantId;
    }

    /** Counts committed changes; the entity tag of the representation. */
    public final long version() {
        return version;
    }

    /** How many events this aggregate has raised in its life. */
    public final long eventCount() {
        return eventCount;
    }

    /** The events raised since the aggregate was loaded and not yet handed to the outbox. */
    public final List<DomainEvent> raisedEvents() {
        return raised.stream().map(Raised::event).toList();
    }

    /** Hands over the raised events, once. */
    public final List<Raised> drain() {
        var drained = List.copyOf(raised);
        raised.clear();
        return drained;
    }
}
