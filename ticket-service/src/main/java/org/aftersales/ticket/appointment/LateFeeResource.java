package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.appointment.Requests.WaiveFee;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/appointments/{id}/late-fees/{fee}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class LateFeeResource {

    private final LateFeeUseCases useCases;

    LateFeeResource(LateFeeUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Path("waiver")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(
            summary = "Let the customer off the fee of a late change that they had agreed to",
            description = "Once, and not taken back. Whoever writes invoices is told by an event, the customer by their"
                    + " view of the appointment.")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response waive(
            @PathParam("id") AppointmentId id,
            @PathParam("fee") UUID fee,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull WaiveFee told) {
        var shown = useCases.waive(id, fee, IfMatch.of(ifMatch), told.reason());
        return Answers.ok(shown.view(), shown.appointment());
    }
}
