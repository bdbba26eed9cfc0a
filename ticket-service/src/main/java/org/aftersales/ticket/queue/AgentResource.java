package org.aftersales.ticket.queue;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/queue-agents")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class AgentResource {
    private static final String LIST = "queue-agents";

    private final AgentUseCases agents;
    private final Cursors cursors;
    private final Caller caller;

    AgentResource(AgentUseCases agents, Cursors cursors, Caller caller) {
        this.agents = agents;
        this.cursors = cursors;
        this.caller = caller;
    }

    @PUT
    @Path("{id}")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Say who works in queues, in which languages, with which skills and how much",
            description = "The id is the subject of their token. A new agent is away until somebody says otherwise. The"
                    + " same again changes nothing; a change needs If-Match.")
    @APIResponse(
            responseCode = "201",
            description = "The agent is new",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The agent was there, or was changed",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    public Response put(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AgentDocument told) {
        if (!Codes.isId(id)) throw new NotFound();
        var put = agents.put(id, told, ifMatch);
        var view = view(put.agent());
        return put.created()
                ? Answers.created("/v1/queue-agents/" + id, view, put.agent().version())
                : Answers.ok(view, put.agent().version());
    }

    @PUT
    @Path("{id}/presence")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Say whether an agent is there",
            description = "Agents say so of themselves, managers of anybody. What somebody who goes away has not begun"
                    + " is given to others; whoever comes back before keeps it.")
    @APIResponse(
            responseCode = "200",
            description = "The agent",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    public Response presence(@PathParam("id") String id, @Valid @NotNull Present told) {
        if (!id.equals(caller.subject()) && !caller.is(MANAGER)) throw new NotFound();
        var agent = agents.is(id, told.presence());
        return Answers.ok(view(agent), agent.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "Read an agent, whether they are there and how much they have")
    @APIResponse(
            responseCode = "200",
            description = "The agent",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    public Response find(@PathParam("id") String id) {
        var agent = agents.find(id);
        return Answers.ok(view(agent), agent.version());
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "List agents, by id")
    public Page<AgentView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var request = PageRequest.of(limit, after);
        var from = after == null ? "" : cursors.open(after, LIST);
        var rows = agents.after(from, request.limit() + 1);
        return cursors.page(rows, request, LIST, QueueAgent::id, this::view);
    }

    private AgentView view(QueueAgent agent) {
        return AgentView.of(agent, agents.load(agent));
    }

    /** Whether somebody is there. */
    @Schema(name = "AgentPresence")
    record Present(@NotNull Presence presence) {}
}
