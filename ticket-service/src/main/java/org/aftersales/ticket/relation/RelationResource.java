package org.aftersales.ticket.relation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.ticket.relation.RelationsView.LinkView;
import org.aftersales.ticket.relation.RelationsView.MergeView;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.aftersales.ticket.ticket.TicketRelationUseCases;
import org.aftersales.ticket.ticket.TicketRelationUseCases.Changed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/tickets") // not /{id}: Quarkus REST would look here first for every ticket, and then index all paths anew
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Relations")
class RelationResource {
    private final TicketRelationUseCases relations;
    private final LinkUseCases links;
    private final TicketLookupUseCases tickets;
    private final DuplicateUseCases duplicates;
    private final Cursors cursors;

    RelationResource(
            TicketRelationUseCases relations,
            LinkUseCases links,
            TicketLookupUseCases tickets,
            DuplicateUseCases duplicates,
            Cursors cursors) {
        this.relations = relations;
        this.links = links;
        this.tickets = tickets;
        this.duplicates = duplicates;
        this.cursors = cursors;
    }

    @POST
    @Path("{id}/merge")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, MANAGER})
    @Operation(
            summary = "Let a ticket go on as another one",
            description = "What was promised goes on there from the earlier start and towards the stricter end. The"
                    + " customer's links lead there, and what is written to either is read there. If-Match is the"
                    + " version of the ticket that goes on. Tickets that answer a claim or a complaint are not merged"
                    + " into others.")
    @APIResponseSchema(MergeView.class)
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull MergeInto told) {
        return answer(relations.merge(told.of(id), IfMatch.of(ifMatch)));
    }

    @POST
    @Path("{id}/unmerge")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, MANAGER})
    @Operation(
            summary = "Take a merging back, within seven days",
            description = "The ticket is what it was, with its clocks and what it waited for. What was written in the"
                    + " meantime stays with the other one; what was broken in the meantime stays broken.")
    @APIResponseSchema(MergeView.class)
    public Response unmerge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull Unmerge told) {
        return answer(relations.undo(id, told.reason(), IfMatch.of(ifMatch)));
    }

    @GET
    @Path("{id}/relations")
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Show which tickets go on as this one, as which it goes on, and its links from both sides")
    public RelationsView relations(@PathParam("id") UUID id) {
        return links.of(id);
    }

    @GET
    @Path("{id}/links")
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "List what a ticket is to others, the newest link first")
    public Page<LinkView> links(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "links of " + id,
                (before, most) -> links.newest(id, before, most),
                LinkView::id,
                link -> link);
    }

    @POST
    @Path("{id}/links")
    @Consumes(APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Say how a ticket belongs to another one",
            description = "It is read from both sides. What has a direction leads back to nobody, and a ticket has one"
                    + " parent at most.")
    @APIResponseSchema(value = LinkView.class, responseCode = "201")
    public Response link(@PathParam("id") UUID id, @Valid @NotNull AddLink told) {
        var link = links.add(told.from(id));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/tickets/" + id + "/links/" + link.id())
                .entity(LinkView.of(id, link, tickets.seen(told.ticketId())))
                .build();
    }

    @DELETE
    @Path("{id}/links/{link}")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(summary = "Take back that a ticket belongs to another one")
    @APIResponse(responseCode = "204", description = "It does not any more")
    public void unlink(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        links.remove(id, link);
    }

    @GET
    @Path("{id}/duplicates")
    @RolesAllowed({CUSTOMER, AGENT, TECHNICIAN, ADJUSTER, MANAGER})
    @Operation(
            summary = "Suggest tickets that may be about the same, each with the reasons",
            description =
                    "Of the ninety days before and after; the likeliest first, twenty at most. Customers are shown"
                            + " their own only.")
    public DuplicatesView duplicates(@PathParam("id") UUID id) {
        return duplicates.of(id);
    }

    private static Response answer(Changed changed) {
        return Answers.ok(MergeView.of(changed.merged()), changed.version());
    }
}
