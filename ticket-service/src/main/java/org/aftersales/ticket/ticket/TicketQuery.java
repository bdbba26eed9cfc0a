package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketOrder.DUE;
import static org.aftersales.ticket.ticket.TicketOrder.NEWEST;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record TicketQuery(
        @QueryParam("status") @Parameter(schema = @Schema(implementation = TicketStatus.class)) @Nullable
        String status,

        @QueryParam("kind") @Parameter(schema = @Schema(implementation = TicketKind.class)) @Nullable
        String kind,

        @QueryParam("claimId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String claimId,

        @QueryParam("assignee") @Parameter(description = "whoever has the ticket; for staff") @Nullable
        String assignee,

        @QueryParam("open") @Parameter(schema = @Schema(implementation = Boolean.class)) @Nullable
        String open,

        @QueryParam("priority") @Parameter(schema = @Schema(implementation = Priority.class)) @Nullable
        String priority,

        @QueryParam("customerId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String customerId,

        @QueryParam("unitId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String unitId,

        @QueryParam("serial") @Nullable String serial,

        @QueryParam("relatedTicketId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String relatedTicketId,

        @QueryParam("number") @Nullable String number,

        @QueryParam("q")
        @Parameter(
                description =
                        "words that the ticket or what the caller may read of its messages has to have, however spelt")
        @Nullable
        String q,

        @QueryParam("queue")
        @Parameter(
                description = "code of the queue where the ticket waits, or waited before somebody had it; for staff")
        @Nullable
        String queue,

        @QueryParam("overdue")
        @Parameter(
                description = "whether a promise to the customer is to be kept whose time has passed; for staff",
                schema = @Schema(implementation = Boolean.class))
        @Nullable
        String overdue,

        @QueryParam("dueAfter")
        @Parameter(
                description =
                        "the soonest promise to the customer is to be kept then or later, or was when it was broken;"
                                + " for staff",
                schema = @Schema(implementation = Instant.class))
        @Nullable
        String dueAfter,

        @QueryParam("dueBefore")
        @Parameter(description = "the same, before then; for staff", schema = @Schema(implementation = Instant.class))
        @Nullable
        String dueBefore,

        @QueryParam("openedSince")
        @Parameter(description = "then or later", schema = @Schema(implementation = Instant.class))
        @Nullable
        String openedSince,

        @QueryParam("openedBefore") @Parameter(schema = @Schema(implementation = Instant.class)) @Nullable
        String openedBefore,

        @QueryParam("sort")
        @Parameter(
                description =
                        "newest first; or, for staff, by when the soonest promise to the customer is due, without what"
                                + " is not due at any time: what is closed, or only waits",
                schema =
                        @Schema(
                                implementation = String.class,
                                enumeration = {"newest", "dueAt"},
                                defaultValue = "newest"))
        @Nullable
        String sort,

        @QueryParam("limit") @Parameter(schema = @Schema(implementation = Integer.class)) @Nullable
        String limit,

        @QueryParam("after") @Nullable String after) {

    TicketFilter filter() {
        return new TicketFilter(
                Typed.choice(TicketStatus.class, "status", status),
                Typed.choice(TicketKind.class, "kind", kind),
                Typed.uuid("claimId", claimId),
                Typed.form("assignee", assignee, Codes.ID),
                stages(),
                Typed.choice(Priority.class, "priority", priority),
                Typed.uuid("customerId", customerId),
                Typed.uuid("unitId", unitId),
                Typed.form("serial", serial, Codes.SERIAL),
                Typed.uuid("relatedTicketId", relatedTicketId),
                Typed.form("number", number == null ? null : number.toUpperCase(Locale.ROOT), "TK-[0-9A-Z-]{1,20}"),
                Typed.form("q", q, "(?s).{1,200}"),
                Typed.form("queue", queue, Codes.CODE),
                Typed.truth("overdue", overdue),
                new Window(Typed.instant("dueAfter", dueAfter), Typed.instant("dueBefore", dueBefore)),
                new Window(Typed.instant("openedSince", openedSince), Typed.instant("openedBefore", openedBefore)));
    }

    /** States in which there is work to do, or in which there is none any more. */
    private @Nullable Set<TicketStatus> stages() {
        var withWork = Typed.truth("open", open);
        if (withWork == null) return null;
        return withWork ? TicketStatus.WITH_WORK : EnumSet.range(TicketStatus.RESOLVED, TicketStatus.MERGED);
    }

    TicketOrder order() {
        return Objects.requireNonNullElse(Typed.choice(TicketOrder.class, TicketOrder::typed, "sort", sort), NEWEST);
    }

    PageRequest page() {
        return PageRequest.of(Typed.number("limit", limit), after);
    }

    /** @throws Malformed where what only staff may ask for is asked by somebody else */
    void check(Sight sight) {
        if (sight.seesInside()) return;
        refuse("assignee", assignee);
        refuse("queue", queue);
        refuse("overdue", overdue);
        refuse("dueAfter", dueAfter);
        refuse("dueBefore", dueBefore);
        if (order() == DUE) refuse("sort", sort);
    }

    private static void refuse(String name, @Nullable String text) {
        if (text != null) throw Typed.malformed(name, "For staff only.");
    }
}
