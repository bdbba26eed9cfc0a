package org.aftersales.ticket.ticket;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.TicketDesk.Shown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/tickets")
@RunOnVirtualThread
@Tag(name = "Tickets")
class TicketResource {
    private final TicketUseCases tickets;
    private final OpeningUseCases openings;
    private final TicketLists lists;
    private final TicketReader reader;
    private final Caller caller;
    private final PersonalData personalData;

    TicketResource(
            TicketUseCases tickets,
            OpeningUseCases openings,
            TicketLists lists,
            TicketReader reader,
            Caller caller,
            PersonalData personalData) {
        this.tickets = tickets;
        this.openings = openings;
        this.lists = lists;
        this.reader = reader;
        this.caller = caller;
        this.personalData = personalData;
    }

    @GET
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(
            summary = "List the tickets that the caller may see, newest first unless they ask otherwise",
            description =
                    "By words (q), by a queue and by due times a page may hold fewer than its limit, or nothing, where"
                            + " finding more takes long: while there is a next, the list goes on.")
    public Page<TicketView> list(@BeanParam TicketQuery query) {
        return lists.page(query);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Show a ticket and its history")
    @APIResponse(
            responseCode = "200",
            description = "The ticket as the caller may see it",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TicketView.class)))
    public Response show(@PathParam("id") TicketId id) {
        var shown = reader.show(id);
        return Answers.ok(shown.view(), shown.version());
    }

    @POST
    @Idempotent
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, TECHNICIAN, MANAGER})
    @Operation(summary = "Open a ticket that no claim and no complaint has opened")
    @APIResponse(
            responseCode = "201",
            description = "The ticket as the caller may see it",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TicketView.class)))
    public Response open(@Valid @NotNull OpenTicket request) {
        return created(openings.open(request, caller));
    }

    @POST
    @Path("{id}/follow-ups")
    @Idempotent
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, TECHNICIAN, MANAGER})
    @Operation(summary = "Open a ticket that follows from one that is over, and is linked to it")
    @APIResponse(
            responseCode = "201",
            description = "The new ticket as the caller may see it",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TicketView.class)))
    public Response followUp(@PathParam("id") TicketId id, @Valid @NotNull FollowUp request) {
        return created(openings.followUp(id, request, actor()));
    }

    @PUT
    @Path("{id}/priority")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(summary = "Make a ticket more or less urgent while there is work to do")
    @APIResponse(
            responseCode = "200",
            description = "The ticket as the caller may see it",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TicketView.class)))
    public Response changePriority(
            @PathParam("id") TicketId id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @Valid @NotNull ChangePriority request) {
        return answer(tickets.changePriority(id, IfMatch.of(ifMatch), request.priority(), actor()));
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed({AGENT, MANAGER, TECHNICIAN})
    @Operation(summary = "Give the work to somebody; technicians take it for themselves")
    @APIResponse(
            responseCode = "200",
            description = "The ticket as the caller may see it",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TicketView.class)))
    public Response assign(
            @PathParam("id") TicketId id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @Valid @NotNull Assign request) {
        return answer(tickets.assign(id, IfMatch.of(ifMatch), request.assigneeOr(caller.subject()), actor()));
    }

    @GET
    @Path("{id}/transitions")
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "The moves that the caller could make with the ticket now")
    public Moves possibleMoves(@PathParam("id") TicketId id) {
        return new Moves(tickets.possibleMoves(id, actor()));
    }

    /** What the caller could do. */
    @Schema(name = "PossibleMoves")
    record Moves(List<MoveView> items) {}

    @POST
    @Path("{id}/transitions")
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, MANAGER, TECHNICIAN})
    @Operation(
            summary = "Move a ticket: schedule, work, wait, resume, resolve with findings, close, reopen, cancel",
            description = "Who may make which move, and what it needs, is in the lifecycle of the ticket's kind.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket as the caller may see it",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TicketView.class)))
    public Response move(
            @PathParam("id") TicketId id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @Valid @NotNull Move request) {
        var asked = request.transition(note -> personalData.seal(TicketDesk.NOTE, id.value(), note));
        return answer(tickets.move(id, IfMatch.of(ifMatch), asked, actor()));
    }

    private Actor actor() {
        return new Actor(caller.subject(), caller.roles());
    }

    static Response created(Shown shown) {
        return Answers.created("/v1/tickets/" + shown.ticket().id(), shown.view(), shown.ticket());
    }

    private static Response answer(Shown shown) {
        return Answers.ok(shown.view(), shown.ticket());
    }
}
