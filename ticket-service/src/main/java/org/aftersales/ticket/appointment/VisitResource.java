package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.appointment.AppointmentDesk.Shown;
import org.aftersales.ticket.appointment.Requests.CompleteAppointment;
import org.aftersales.ticket.appointment.Requests.MissAppointment;
import org.aftersales.ticket.appointment.Requests.SayUnderstood;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens on the day of an appointment, and what the customer says of it. */
@Path("/v1/appointments")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class VisitResource {

    private final VisitUseCases useCases;
    private final Clock clock;

    VisitResource(VisitUseCases useCases, Clock clock) {
        this.useCases = useCases;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(summary = "The work begins; what comes before it must be done")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response start(
            @PathParam("id") AppointmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch) {
        return answer(useCases.start(id, IfMatch.of(ifMatch), clock.instant()));
    }

    @POST
    @Path("/{id}/no-show")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(summary = "Somebody was not there")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response miss(
            @PathParam("id") AppointmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull MissAppointment told) {
        return answer(useCases.miss(id, IfMatch.of(ifMatch), told.missedBy(), clock.instant()));
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(summary = "The work is done, with the signed protocol of a visit or the topics of a training")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response complete(
            @PathParam("id") AppointmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull CompleteAppointment told) {
        var topics = Objects.requireNonNullElse(told.topics(), List.<String>of());
        return answer(useCases.complete(
                id, IfMatch.of(ifMatch), new VisitUseCases.Work(told.acceptance(), topics), clock.instant()));
    }

    @GET
    @Path("/{id}/acceptance")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(summary = "The signed protocol of a visit")
    public AcceptanceView acceptance(@PathParam("id") AppointmentId id) {
        return useCases.acceptance(id);
    }

    @POST
    @Path("/{id}/understanding")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({CUSTOMER, AGENT, MANAGER})
    @Operation(
            summary = "Say whether a training was understood",
            description = "The customer says so, or an agent whom they told. A \"not yet\" proposes the next session.")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response understand(
            @PathParam("id") AppointmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull SayUnderstood told) {
        var unclear = Objects.requireNonNullElse(told.unclearTopics(), List.<String>of());
        return answer(useCases.understand(id, IfMatch.of(ifMatch), told.understanding(), unclear));
    }

    private static Response answer(Shown shown) {
        return Answers.ok(shown.view(), shown.appointment());
    }
}
