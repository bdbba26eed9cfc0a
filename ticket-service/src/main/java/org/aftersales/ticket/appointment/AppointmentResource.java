package org.aftersales.ticket.appointment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
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
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.appointment.AppointmentDesk.Shown;
import org.aftersales.ticket.appointment.Requests.CancelAppointment;
import org.aftersales.ticket.appointment.Requests.ConfirmAppointment;
import org.aftersales.ticket.appointment.Requests.HoldSlot;
import org.aftersales.ticket.appointment.Requests.RescheduleAppointment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an appointment comes about. A slot that is not to be had is refused with those that are. */
@Path("/v1/appointments")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
@APIResponse(
        responseCode = "409",
        description = "Not possible as it stands; a refused slot comes with alternatives",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = RefusedSlotView.class)))
class AppointmentResource {

    private final AppointmentUseCases useCases;
    private final AppointmentDesk desk;
    private final Caller caller;

    AppointmentResource(AppointmentUseCases useCases, AppointmentDesk desk, Caller caller) {
        this.useCases = useCases;
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({AGENT, MANAGER})
    @Operation(summary = "Request an appointment for a ticket; with a slot it is held at once")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "201")
    public Response request(@Valid @NotNull RequestAppointment told) {
        told.check();
        var asked = new Asked(Party.CUSTOMER, null, caller.subject());
        var shown = useCases.request(told.ticketId(), id -> told.wish(link -> desk.seal(id, link)), told.slot(), asked);
        var path = "/v1/appointments/" + shown.appointment().key();
        return Answers.created(path, shown.view(), shown.appointment());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Show an appointment as the caller may see it")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response show(@PathParam("id") AppointmentId id) {
        return answer(desk.show(id));
    }

    @POST
    @Path("{id}/holds")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(summary = "Hold a slot for an appointment that has none; it ends by itself")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response hold(
            @PathParam("id") AppointmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull HoldSlot told) {
        var asked = new Asked(Party.CUSTOMER, null, caller.subject());
        return answer(useCases.hold(id, IfMatch.of(ifMatch), told.slot(), asked));
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(summary = "Promise a held slot to the customer")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response confirm(
            @PathParam("id") AppointmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull ConfirmAppointment told) {
        var promised = told.promised() == null ? null : told.promised().window("/promised");
        return answer(useCases.confirm(id, IfMatch.of(ifMatch), promised, caller.subject()));
    }

    @POST
    @Path("{id}/reschedules")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(
            summary = "Move a confirmed appointment; when the new slot is refused, the old one stays",
            description = "Where the customer asks for it late and that costs something, nothing is done until `fee`"
                    + " says that they agreed to it, or why staff lets them off.")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response reschedule(
            @PathParam("id") AppointmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull RescheduleAppointment told) {
        var promised = told.promised() == null ? null : told.promised().window("/promised");
        var move = new AppointmentUseCases.Move(told.slot(), promised, told.fee());
        var asked = new Asked(told.askedBy(), told.reason(), caller.subject());
        return answer(useCases.reschedule(id, IfMatch.of(ifMatch), move, asked));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({CUSTOMER, AGENT, MANAGER})
    @Operation(
            summary = "Call an appointment off",
            description = "Customers call off their own. Where that is late and costs something, nothing is done until"
                    + " `fee` says that the customer agreed to it, or why staff lets them off.")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") AppointmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull CancelAppointment told) {
        var asked = new Asked(told.askedBy(), told.reason(), caller.subject());
        return answer(useCases.cancel(id, IfMatch.of(ifMatch), asked, told.fee()));
    }

    private static Response answer(Shown shown) {
        return Answers.ok(shown.view(), shown.appointment());
    }
}
