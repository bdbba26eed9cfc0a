package org.aftersales.ticket.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.calendar.Span;
import org.aftersales.ticket.ticket.WaitingFor;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A time in which a ticket waited: for what, because of whom, and how much working time went by. */
@Entity
@Table(name = "sla_wait")
class Wait {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", referencedColumnName = "id")
    private Promises promises;

    @Enumerated(EnumType.STRING)
    private WaitingFor reason;

    @Enumerated(EnumType.STRING)
    private Party responsible;

    private String actor;
    private Instant fromAt;
    private @Nullable Instant toAt;

    /** The working time that it took, in seconds; known once it is over. */
    private @Nullable Long openSeconds;

    /** All the time that it took, in seconds. */
    private @Nullable Long elapsedSeconds;

    static Wait begun(Promises promises, WaitingFor reason, Party responsible, String actor, Instant at) {
        var wait = new Wait();
        wait.id = UUID.randomUUID();
        wait.promises = promises;
        wait.reason = reason;
        wait.responsible = responsible;
        wait.actor = actor;
        wait.fromAt = at;
        return wait;
    }

    void end(Instant at, Duration openTime) {
        toAt = at;
        openSeconds = openTime.toSeconds();
        elapsedSeconds = until(at).length().toSeconds();
    }

    /** It was not over after all. */
    void goOn() {
        toAt = null;
        openSeconds = null;
        elapsedSeconds = null;
    }

    boolean isOpen() {
        return toAt == null;
    }

    /** The time so far; one that goes on ends now. */
    Span until(Instant now) {
        var end = toAt == null ? now : toAt;
        return new Span(fromAt, end.isBefore(fromAt) ? fromAt : end);
    }

    WaitingFor reason() {
        return reason;
    }

    Party responsible() {
        return responsible;
    }

    String actor() {
        return actor;
    }

    Instant fromAt() {
        return fromAt;
    }

    @Nullable
    Instant toAt() {
        return toAt;
    }

    protected Wait() {}
}
