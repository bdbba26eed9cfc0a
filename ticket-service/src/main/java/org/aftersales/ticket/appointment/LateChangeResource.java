package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/appointments/{id}/late-change")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class LateChangeResource {

    private final LateChangeUseCases useCases;

    LateChangeResource(LateChangeUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({CUSTOMER, AGENT, MANAGER})
    @Operation(
            summary = "What it would cost the customer to move or call off an appointment now",
            description = "To be told before they confirm. Nothing is charged that they did not agree to.")
    public LateChange preview(@PathParam("id") AppointmentId id) {
        return useCases.preview(id);
    }
}
