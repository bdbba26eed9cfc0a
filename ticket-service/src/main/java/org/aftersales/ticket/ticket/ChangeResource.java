package org.aftersales.ticket.ticket;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was ever changed of a ticket, and whether that is still what was written. */
@Path("/v1/tickets/{id}/changes")
@RunOnVirtualThread
@Tag(name = "Tickets")
class ChangeResource {
    private final TicketUseCases tickets;
    private final Cursors cursors;

    ChangeResource(TicketUseCases tickets, Cursors cursors) {
        this.tickets = tickets;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Every change of every field of a ticket, the oldest first: who, when, why, from what to what")
    public Page<ChangeView> changes(
            @PathParam("id") TicketId id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var request = PageRequest.of(limit, after);
        var list = "changes " + id;
        int place = after == null ? 0 : Integer.parseInt(cursors.open(after, list));
        var changes = tickets.changes(id, place, request.limit() + 1);
        return cursors.page(changes, request, list, change -> String.valueOf(change.place()), Function.identity());
    }

    @GET
    @Path("verification")
    @RolesAllowed({MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Whether no change was rewritten, taken out or put in since")
    public VerificationView verify(@PathParam("id") TicketId id) {
        return tickets.verifyChanges(id);
    }
}
