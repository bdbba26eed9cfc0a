package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.appointment.OwnAppointmentUseCases.Own;
import org.aftersales.ticket.appointment.OwnAppointmentUseCases.Versioned;
import org.aftersales.ticket.appointment.Requests.CancelOwn;
import org.aftersales.ticket.appointment.Requests.MoveOwn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers move and call off their own appointments without asking anybody. */
@Path("/v1/me/tickets/{id}/appointments/{appointment}")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class OwnAppointmentResource {

    /** Times are looked for among everybody who could come. */
    private static final int PER_MINUTE = 60;

    private final OwnAppointmentUseCases useCases;
    private final RateLimits limits;
    private final Caller caller;

    OwnAppointmentResource(OwnAppointmentUseCases useCases, RateLimits limits, Caller caller) {
        this.useCases = useCases;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Path("change")
    @RolesAllowed(CUSTOMER)
    @Operation(
            summary = "What I can do with an appointment myself, what it costs, and which times are free",
            description = "To be told before I confirm. The times are those at which somebody can come who works there"
                    + " and has the skills; they are not reserved.")
    @APIResponseSchema(value = OwnChange.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID ticket,
            @PathParam("appointment") UUID appointment,
            @Parameter(description = "where to begin to look for a time") @QueryParam("from") @Nullable Instant from) {
        brake();
        return answer(useCases.offer(new Own(ticket, appointment), from));
    }

    @POST
    @Path("moves")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed(CUSTOMER)
    @Operation(
            summary = "Move an appointment to another time",
            description =
                    "Where that is late and costs something, nothing is done until `fee` says that I agreed to it.")
    @APIResponseSchema(value = ToldAppointment.class, responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "Not possible as it stands; a time that is taken comes with others",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = RefusedTimeView.class)))
    public Response move(
            @PathParam("id") UUID ticket,
            @PathParam("appointment") UUID appointment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull MoveOwn told) {
        brake();
        var own = new Own(ticket, appointment);
        return answer(useCases.move(own, IfMatch.of(ifMatch), told.start(), told.fee()));
    }

    @POST
    @Path("cancellation")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed(CUSTOMER)
    @Operation(
            summary = "Call an appointment off, until the work begins",
            description =
                    "Where that is late and costs something, nothing is done until `fee` says that I agreed to it.")
    @APIResponseSchema(value = ToldAppointment.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID ticket,
            @PathParam("appointment") UUID appointment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull CancelOwn told) {
        var own = new Own(ticket, appointment);
        return answer(useCases.cancel(own, IfMatch.of(ifMatch), told.reason(), told.fee()));
    }

    private void brake() {
        limits.check("own-appointments", caller.tenant() + ' ' + caller.subject(), PER_MINUTE);
    }

    private static Response answer(Versioned<?> shown) {
        return Answers.ok(shown.view(), shown.version());
    }
}
