package org.aftersales.ticket.ticket;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.TicketDesk.Shown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The devices of a ticket that is about several. */
@Path("/v1/tickets/{id}/items")
@RunOnVirtualThread
@Tag(name = "Tickets")
class ItemResource {
    private final TicketUseCases tickets;
    private final Caller caller;

    ItemResource(TicketUseCases tickets, Caller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({AGENT, MANAGER, TECHNICIAN})
    @Operation(summary = "Take in another device while there is work to do")
    @APIResponse(
            responseCode = "200",
            description = "The ticket as the caller may see it",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TicketView.class)))
    public Response add(
            @PathParam("id") TicketId id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @Valid @NotNull DeviceEntry request) {
        return answer(tickets.addItem(id, IfMatch.of(ifMatch), request.device(), actor()));
    }

    @PUT
    @Path("{item}/outcome")
    @RolesAllowed({AGENT, MANAGER, TECHNICIAN})
    @Operation(
            summary = "Say how the work on one device ended",
            description = "With the outcome of the last device the ticket is resolved.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket as the caller may see it",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TicketView.class)))
    public Response complete(
            @PathParam("id") TicketId id,
            @PathParam("item") UUID item,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @Valid @NotNull ItemOutcome request) {
        return answer(tickets.completeItem(id, IfMatch.of(ifMatch), item, request.findings(), actor()));
    }

    private Actor actor() {
        return new Actor(caller.subject(), caller.roles());
    }

    private static Response answer(Shown shown) {
        return Answers.ok(shown.view(), shown.ticket());
    }
}
