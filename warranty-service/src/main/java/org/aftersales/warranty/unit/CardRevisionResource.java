package org.aftersales.warranty.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cards")
class CardRevisionResource {

    private final CardRevisionUseCases useCases;
    private final Cursors cursors;

    CardRevisionResource(CardRevisionUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    record ReviseCard(@NotNull CardReason reason) {}

    @POST
    @Path("/{id}/card-revisions")
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Issue a new version of a unit's card",
            description = "Codes printed before stop working. If-Match names the version of the unit.")
    @APIResponseSchema(value = CardRevisionView.class, responseCode = "201")
    public Response reissue(
            @PathParam("id") UnitId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull ReviseCard request) {
        return created(id, useCases.reissue(id, IfMatch.of(version), request.reason()));
    }

    @POST
    @Path("/{id}/card-revocations")
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a unit's card back",
            description = "Its codes stop working; there is no card until a new version is issued. If-Match names the "
                    + "version of the unit.")
    @APIResponseSchema(value = CardRevisionView.class, responseCode = "201")
    public Response revoke(
            @PathParam("id") UnitId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull ReviseCard request) {
        return created(id, useCases.revoke(id, IfMatch.of(version), request.reason()));
    }

    @GET
    @Path("/{id}/card-revisions")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "What was done with a unit's card since its registration, newest first")
    public Page<CardRevisionView> list(
            @PathParam("id") UnitId id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "card revisions of " + id,
                (below, most) -> useCases.of(id, below, most),
                CardRevisionView::id,
                revision -> revision);
    }

    private static Response created(UnitId id, CardRevisionUseCases.Revised revised) {
        return Answers.created("/v1/units/" + id + "/card-revisions", revised.revision(), revised.version());
    }
}
