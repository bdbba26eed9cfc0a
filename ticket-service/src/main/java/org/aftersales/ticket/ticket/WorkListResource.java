package org.aftersales.ticket.ticket;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many tickets at once: to follow what happens to them, and to change them. */
@Path("/v1/tickets")
@RunOnVirtualThread
@Tag(name = "Tickets")
class WorkListResource {
    private static final int MULTI_STATUS = 207;

    private final TicketDesk desk;
    private final BulkUseCases bulk;
    private final Caller caller;

    WorkListResource(TicketDesk desk, BulkUseCases bulk, Caller caller) {
        this.desk = desk;
        this.bulk = bulk;
        this.caller = caller;
    }

    @GET
    @Path("updates")
    @RolesAllowed({RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(
            summary = "The tickets that have changed, in the order of their latest changes",
            description =
                    "Ask again with the cursor of the last answer for what has changed since. A ticket comes again"
                            + " each time it changed; none is missed, however long its change took.")
    public Page<TicketView> updates(
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return desk.updates(updatedSince == null ? Instant.EPOCH : updatedSince, PageRequest.of(limit, after));
    }

    @POST
    @Path("bulk-changes")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(
            summary = "Change up to 100 tickets, each in the version that was read",
            description = "Each change is made or refused for itself, and told for itself. Said again, what was made is"
                    + " refused as stale.")
    @APIResponse(
            responseCode = "207",
            description = "What became of each change",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = BulkView.class)))
    public Response change(@Valid @NotNull BulkChange asked) {
        var actor = new Actor(caller.subject(), caller.roles());
        return Response.status(MULTI_STATUS).entity(bulk.change(asked, actor)).build();
    }
}
