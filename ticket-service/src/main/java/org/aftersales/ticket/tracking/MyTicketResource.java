package org.aftersales.ticket.tracking;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/me/tickets")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tracking")
class MyTicketResource {

    private final TrackingUseCases useCases;
    private final Cursors cursors;
    private final Caller caller;

    MyTicketResource(TrackingUseCases useCases, Cursors cursors, Caller caller) {
        this.useCases = useCases;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "List my tickets, newest first, without their appointments")
    public Page<TrackedTicket> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "my tickets " + caller.subject(),
                (below, most) -> useCases.mine(caller.subject(), below, most),
                TrackedTicket::id,
                ticket -> ticket);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "Show one of my tickets: how it stands, what was promised, its appointments")
    public TrackedTicket show(@PathParam("id") UUID id) {
        return useCases.mine(id);
    }
}
