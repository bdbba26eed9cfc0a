package org.aftersales.ticket.ticket;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One step in a ticket's life: who took it, when and why, and how the ticket stood afterwards. Never changed. */
@Entity
@Immutable
@Table(name = "ticket_history")
class HistoryEntry {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", referencedColumnName = "id")
    private Ticket ticket;

    private int step;

    @Enumerated(EnumType.STRING)
    private @Nullable TicketStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private TicketStatus toStatus;

    private @Nullable String assignee;

    @Enumerated(EnumType.STRING)
    private @Nullable WaitingFor waitingFor;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String findingCode;

    @Embedded
    private Cause cause;

    /** Notes how the ticket stands after its latest step. */
    static HistoryEntry of(Ticket ticket, int step, @Nullable TicketStatus from, Cause cause) {
        var standing = ticket.standing();
        var findings = standing.findings();
        var entry = new HistoryEntry();
        entry.id = UUID.randomUUID();
        entry.ticket = ticket;
        entry.step = step;
        entry.fromStatus = from;
        entry.toStatus = standing.status();
        entry.assignee = standing.assignee();
        entry.waitingFor = standing.waitingFor();
        entry.outcome = findings == null ? null : findings.outcome();
        entry.findingCode = findings == null ? null : findings.code();
        entry.cause = cause;
        return entry;
    }

    UUID id() {
        return id;
    }

    ReadTicket.Step read() {
        return new ReadTicket.Step(fromStatus, toStatus, assignee, waitingFor, outcome, findingCode, cause);
    }

    @Nullable
    TicketStatus from() {
        return fromStatus;
    }

    TicketStatus to() {
        return toStatus;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    @Nullable
    WaitingFor waitingFor() {
        return waitingFor;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String findingCode() {
        return findingCode;
    }

    Cause cause() {
        return cause;
    }

    protected HistoryEntry() {}
}
