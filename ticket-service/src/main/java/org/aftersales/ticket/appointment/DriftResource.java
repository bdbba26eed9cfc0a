package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/drifted-appointments")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class DriftResource {

    private static final String LIST = "drifted-appointments";

    private final DriftUseCases useCases;
    private final Cursors cursors;

    DriftResource(DriftUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({AGENT, MANAGER, ADMIN})
    @Operation(
            summary = "Confirmed appointments that are no longer at the local time agreed, by id",
            description =
                    "The rules of their zone have changed. They move by themselves within an hour, unless their crew"
                            + " is busy then: what stays in this list is for somebody to reschedule.")
    public Page<DriftedView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var request = PageRequest.of(limit, after);
        var rows = useCases.after(cursors.above(request, LIST), request.limit() + 1);
        return cursors.page(rows, request, LIST, row -> row.id().toString(), DriftedView::of);
    }
}
