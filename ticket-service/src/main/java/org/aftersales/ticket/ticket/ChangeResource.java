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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was ever changed of a ticket, and whether that is still what was written. */
@Path("/v1/tickets/{id}/changes")
@RunOnVirtualThread
@Tag(name = "Tickets")
class ChangeResource {
    private final TicketUseCases tickets;

    ChangeResource(TicketUseCases tickets) {
        this.tickets = tickets;
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Every change of every field of a ticket: who, when, why, from what to what")
    public ChangesView changes(@PathParam("id") TicketId id) {
        return tickets.changes(id);
    }

    @GET
    @Path("verification")
    @RolesAllowed({MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Whether no change was rewritten, taken out or put in since")
    public VerificationView verify(@PathParam("id") TicketId id) {
        return tickets.verifyChanges(id);
    }
}
