package org.aftersales.ticket.tracking;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.ticket.tracking.TrackingUseCases.Link;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/tickets/{id}/tracking-links")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tracking")
class TrackingLinkResource {

    private final TrackingUseCases useCases;

    TrackingLinkResource(TrackingUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({CUSTOMER, AGENT, MANAGER})
    @Operation(
            summary = "Make a link by which anybody who has it follows the ticket, without an account",
            description = "The newest links to a ticket work beside each other, ten unless the operator says otherwise;"
                    + " with one more the oldest ends.")
    @APIResponseSchema(value = Link.class, responseCode = "201")
    public Response mint(@PathParam("id") UUID id) {
        var link = useCases.mint(id);
        return Response.created(link.url()).entity(link).build();
    }

    @DELETE
    @RolesAllowed({CUSTOMER, AGENT, MANAGER})
    @Operation(summary = "Take back all links to the ticket")
    @APIResponse(responseCode = "204", description = "None works any more")
    public void revoke(@PathParam("id") UUID id) {
        useCases.revoke(id);
    }
}
