package org.aftersales.ticket.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A step of an escalation, or the breach itself, that was noticed. The database has each once per clock. */
@Entity
@Immutable
@Table(name = "sla_firing")
class Firing {
    /** The level at the due time itself. */
    static final String BREACH = "BREACH";

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", referencedColumnName = "id")
    private Promises promises;

    private UUID clockId;
    private String level;
    private Instant reachedAt;
    private Instant noticedAt;
    private @Nullable String onCall;

    static Firing of(Promises promises, PromiseClock clock, Due due, Instant now) {
        var firing = new Firing();
        firing.id = UUID.randomUUID();
        firing.promises = promises;
        firing.clockId = clock.id();
        firing.level = due.level();
        firing.reachedAt = due.at();
        firing.noticedAt = now;
        firing.onCall = due.onCall();
        return firing;
    }

    /**
     * A level and when it is reached.
     *
     * @param onCall who is called then, because nobody works
     */
    record Due(String level, Instant at, @Nullable String onCall) {
        Due(String level, Instant at) {
            this(level, at, null);
        }

        Due calling(String somebody) {
            return new Due(level, at, somebody);
        }
    }

    UUID clockId() {
        return clockId;
    }

    String level() {
        return level;
    }

    Instant reachedAt() {
        return reachedAt;
    }

    Instant noticedAt() {
        return noticedAt;
    }

    @Nullable
    String onCall() {
        return onCall;
    }

    protected Firing() {}
}
