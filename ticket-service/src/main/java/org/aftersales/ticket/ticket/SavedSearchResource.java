package org.aftersales.ticket.ticket;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
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
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/saved-searches")
@RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Saved searches")
class SavedSearchResource {
    private static final String LIST = "saved-searches";

    private final SavedSearchUseCases searches;
    private final Cursors cursors;

    SavedSearchResource(SavedSearchUseCases searches, Cursors cursors) {
        this.searches = searches;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Keep a search of tickets, for oneself or for all staff")
    @APIResponseSchema(value = SavedSearchView.class, responseCode = "201")
    public Response save(@Valid @NotNull SaveSearch told) {
        var search = searches.save(told);
        return Answers.created("/v1/saved-searches/" + search.id(), searches.view(search), search.version());
    }

    @GET
    @Operation(summary = "List one's own searches and those of others for all, the newest first")
    public Page<SavedSearchView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after), LIST, searches::below, SavedSearch::id, searches::view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a kept search")
    @APIResponseSchema(SavedSearchView.class)
    public Response find(@PathParam("id") UUID id) {
        return answer(searches.find(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Change a search of one's own")
    @APIResponseSchema(SavedSearchView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull SaveSearch told) {
        return answer(searches.change(id, told, IfMatch.of(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a search of one's own")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch) {
        searches.delete(id, IfMatch.of(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/tickets")
    @Operation(summary = "Run a search: the tickets that it finds now, as far as the caller may see them")
    public Page<TicketView> run(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(schema = @Schema(implementation = Integer.class)) @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return searches.run(id, limit, after);
    }

    private Response answer(SavedSearch search) {
        return Answers.ok(searches.view(search), search.version());
    }
}
