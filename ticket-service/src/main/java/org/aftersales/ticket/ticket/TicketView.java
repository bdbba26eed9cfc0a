package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as a caller may see it: what only staff may know is absent for the others. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketView(
        TicketId id,
        String number,
        TicketKind kind,
        TicketStatus status,
        Priority priority,
        UUID customerId,
        String retailerId,
        @Nullable UUID unitId,
        @Nullable String gtin,
        @Nullable String serial,
        @Nullable UUID claimId,
        @Nullable UUID complaintId,
        @Nullable UUID relatedTicketId,
        @Nullable String assignee,
        @Nullable WaitingFor waitingFor,
        @Nullable FindingsView findings,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable List<StepView> history) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingsView(
            Outcome outcome,
            @Nullable String findingCode,
            @Nullable String note) {

        static FindingsView of(Findings findings, Sight sight, @Nullable String note) {
            return new FindingsView(findings.outcome(), sight.seesInside() ? findings.code() : null, note);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Nullable TicketStatus from,
            TicketStatus to,
            Instant at,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String assignee,
            @Nullable WaitingFor waitingFor,
            @Nullable Outcome outcome,
            @Nullable String findingCode) {

        static StepView of(HistoryEntry entry, Sight sight) {
            var inside = sight.seesInside();
            return new StepView(
                    entry.from(),
                    entry.to(),
                    entry.cause().at(),
                    inside ? entry.cause().actor() : null,
                    inside ? entry.cause().reason() : null,
                    inside ? entry.assignee() : null,
                    entry.waitingFor(),
                    entry.outcome(),
                    inside ? entry.findingCode() : null);
        }
    }

    /** The row of a list: without the history and without words. */
    static TicketView row(Ticket ticket, Sight sight) {
        return of(ticket, sight, null, null);
    }

    static TicketView whole(Ticket ticket, Sight sight, @Nullable String note) {
        var history = ticket.history().stream()
                .map(entry -> StepView.of(entry, sight))
                .toList();
        return of(ticket, sight, note, history);
    }

    private static TicketView of(Ticket ticket, Sight sight, @Nullable String note, @Nullable List<StepView> history) {
        var work = ticket.work();
        var about = work.concern();
        var standing = ticket.standing();
        var findings = standing.findings();
        return new TicketView(
                ticket.id(),
                ticket.number(),
                work.kind(),
                standing.status(),
                work.priority(),
                about.customerId(),
                about.retailerId(),
                about.unitId(),
                about.gtin(),
                about.serial(),
                about.claimId(),
                about.complaintId(),
                work.relatedTicketId(),
                sight.seesInside() ? standing.assignee() : null,
                standing.waitingFor(),
                findings == null ? null : FindingsView.of(findings, sight, note),
                ticket.openedAt(),
                work.dueAt(),
                standing.resolvedAt(),
                standing.closedAt(),
                history);
    }
}
