package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.sla.WarrantyState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ticket as a caller may see it: what only staff may know is absent for the others. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketView(
        TicketId id,
        String number,
        TicketKind kind,
        TicketStatus status,
        Label label,
        Priority priority,
        @Nullable String subject,
        UUID customerId,
        String retailerId,
        @Nullable UUID unitId,
        @Nullable String gtin,
        @Nullable String serial,
        @Nullable UUID claimId,
        @Nullable UUID complaintId,
        @Nullable UUID relatedTicketId,
        @Nullable UUID mergedInto,
        @Nullable String customerTier,
        @Nullable WarrantyState warrantyState,
        @Nullable String assignee,
        @Nullable WaitingFor waitingFor,
        @Nullable FindingsView findings,
        Instant openedAt,
        @Nullable Instant dueAt,

        @Schema(
                description =
                        "in lists by due times: when the soonest promise to the customer is to be kept, or was when it"
                                + " was broken")
        @Nullable
        Instant nextDueAt,

        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant firstResolvedAt,
        int reopenCount,
        @Nullable List<ItemView> items,
        @Nullable List<StepView> history) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingsView(
            Outcome outcome,
            @Nullable String findingCode,
            @Nullable String note) {

        static @Nullable FindingsView of(@Nullable Findings findings, Sight sight, @Nullable String note) {
            if (findings == null) return null;
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

        static StepView of(ReadTicket.Step entry, Sight sight) {
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
    static TicketView row(ReadTicket ticket, Sight sight) {
        return new TicketView(ticket, sight, Beside.NOTHING);
    }

    /** The row of a list by due times. */
    static TicketView row(DueTicket due, Sight sight) {
        return new TicketView(due.ticket(), sight, new Beside(null, null, null, due.due()));
    }

    static TicketView whole(ReadTicket ticket, Sight sight, @Nullable String note) {
        var history =
                ticket.steps().stream().map(step -> StepView.of(step, sight)).toList();
        var items =
                ticket.items().stream().map(item -> ItemView.of(item, sight)).toList();
        return new TicketView(ticket, sight, new Beside(note, items, history, null));
    }

    /** What is shown beside the ticket itself. */
    private record Beside(
            @Nullable String note,
            @Nullable List<ItemView> items,
            @Nullable List<StepView> history,
            @Nullable Instant nextDueAt) {
        static final Beside NOTHING = new Beside(null, null, null, null);
    }

    private TicketView(ReadTicket ticket, Sight sight, Beside beside) {
        this(
                ticket.id(),
                ticket.number(),
                ticket.work().kind(),
                ticket.standing().status(),
                ticket.life().state(ticket.standing().status()).label(),
                ticket.work().priority(),
                ticket.work().subject(),
                ticket.work().concern().customerId(),
                ticket.work().concern().retailerId(),
                ticket.work().concern().unitId(),
                ticket.work().concern().gtin(),
                ticket.work().concern().serial(),
                ticket.work().concern().claimId(),
                ticket.work().concern().complaintId(),
                ticket.work().relatedTicketId(),
                sight.seesInside() ? ticket.standing().mergedInto() : null,
                sight.seesInside() ? ticket.work().customerTier() : null,
                sight.seesInside() ? ticket.work().warrantyState() : null,
                sight.seesInside() ? ticket.standing().assignee() : null,
                ticket.standing().waitingFor(),
                FindingsView.of(ticket.standing().findings(), sight, beside.note()),
                ticket.openedAt(),
                ticket.work().dueAt(),
                beside.nextDueAt(),
                ticket.standing().resolvedAt(),
                ticket.standing().closedAt(),
                ticket.standing().resolutions().firstResolvedAt(),
                ticket.standing().resolutions().reopenCount(),
                beside.items(),
                beside.history());
    }
}
