package org.aftersales.ticket.technician;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/technicians/{id}/feed")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Technicians")
class FeedResource {

    private final FeedUseCases feeds;
    private final TechnicianUseCases technicians;
    private final Caller caller;

    FeedResource(FeedUseCases feeds, TechnicianUseCases technicians, Caller caller) {
        this.feeds = feeds;
        this.technicians = technicians;
        this.caller = caller;
    }

    /** @param url whoever has it reads the calendar */
    record FeedLink(URI url) {}

    @POST
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(
            summary = "Make the secret address of a technician's calendar (iCalendar)",
            description = "Shown once; the address before stops working. Technicians get their own.")
    @APIResponse(
            responseCode = "201",
            description = "The address",
            content = @Content(schema = @Schema(implementation = FeedLink.class)))
    public Response mint(@PathParam("id") String id) {
        guard(id);
        return Response.status(Response.Status.CREATED)
                .entity(new FeedLink(feeds.mint(id)))
                .build();
    }

    @DELETE
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "Take the address of the calendar back")
    @APIResponse(responseCode = "204", description = "No address works any more")
    public void revoke(@PathParam("id") String id) {
        guard(id);
        feeds.revoke(id);
    }

    private void guard(String id) {
        technicians.find(id);
        if (!caller.is(MANAGER) && !caller.subject().equals(id)) {
            throw new Forbidden("only-for-oneself", "Technicians subscribe to their own calendar.");
        }
    }
}
