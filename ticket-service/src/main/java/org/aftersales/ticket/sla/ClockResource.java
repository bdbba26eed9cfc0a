package org.aftersales.ticket.sla;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clocks of a ticket, each with its reasons. */
@Path("/v1/tickets/{id}/clocks")
@RunOnVirtualThread
@Tag(name = "Promises")
class ClockResource {
    private static final Set<String> INSIDE = Set.of(AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);

    private final SlaUseCases sla;
    private final TicketLookupUseCases tickets;
    private final Caller caller;

    ClockResource(SlaUseCases sla, TicketLookupUseCases tickets, Caller caller) {
        this.sla = sla;
        this.tickets = tickets;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Explain every clock of a ticket: what was counted, what was not, what comes next")
    @APIResponse(
            responseCode = "200",
            description = "The clocks as the caller may see them",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ClocksView.class)))
    public Response explain(@PathParam("id") UUID id) {
        return answer(tickets.seen(id).id());
    }

    @POST
    @Path("replans")
    @RolesAllowed({MANAGER})
    @Operation(
            summary = "Plan the open clocks of a ticket by what is published now",
            description = "Publishing moves no clock by itself. Clocks that ended and breaches stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The clocks afterwards",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ClocksView.class)))
    public Response replan(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        if (!tickets.seen(id).open()) throw new WorkIsOver();
        sla.replan(id, IfMatch.of(ifMatch));
        return answer(id);
    }

    /** 409: nothing is promised any more about what is done, or called off. */
    static final class WorkIsOver extends Conflict {
        WorkIsOver() {
            super("work-is-over", "There is no work to do on this ticket any more.");
        }
    }

    private Response answer(UUID id) {
        var view = sla.explain(id, caller.roles().stream().anyMatch(INSIDE::contains));
        return Answers.ok(view, view.version());
    }
}
