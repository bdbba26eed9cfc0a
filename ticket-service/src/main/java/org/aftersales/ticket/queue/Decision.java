package org.aftersales.ticket.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was decided about who does a ticket, and why. Written once, never changed. */
@Entity
@Immutable
@Table(name = "routing_decision")
class Decision {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String queue;
    private @Nullable String agent;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Considered> considered;

    private Instant decidedAt;

    /** What came of it. */
    enum Outcome {
        /** It waits in a queue. */
        QUEUED,
        /** No queue is for such tickets. */
        NO_QUEUE,
        /** A queue gave it to an agent. */
        GIVEN,
        /** An agent asked for the next. */
        TAKEN,
        /** Nobody can have it now; it waits. */
        NOBODY_FREE,
        /** Whoever has it is away; somebody else is wanted. */
        HANDED_ON,
        /** Taken up again, by whoever had it. */
        SAME_AGENT
    }

    static Decision of(UUID id, Routing routing, Outcome outcome, List<Considered> considered, Instant now) {
        var decision = new Decision();
        decision.id = id;
        decision.ticketId = routing.ticketId();
        decision.outcome = outcome;
        decision.queue = routing.queue();
        decision.agent = considered.stream()
                .filter(each -> each.verdict() == Verdict.CHOSEN)
                .map(Considered::agent)
                .findFirst()
                .orElse(null);
        decision.considered = considered;
        decision.decidedAt = now;
        return decision;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String queue() {
        return queue;
    }

    @Nullable
    String agent() {
        return agent;
    }

    List<Considered> considered() {
        return considered;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    protected Decision() {}
}
