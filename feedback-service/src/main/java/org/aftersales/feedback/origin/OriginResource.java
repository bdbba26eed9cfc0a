package org.aftersales.feedback.origin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where work and goods come from, in versions: scores and trends are told by it from then on. */
@Path("/v1/origins")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Insight")
class OriginResource {

    private final OriginUseCases origins;

    OriginResource(OriginUseCases origins) {
        this.origins = origins;
    }

    @PUT
    @Path("versions/{version}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "publishOrigins",
            summary = "Publish the next version of who works in which service centre and which serials are one batch",
            description = "Holds for what is finished or sold from now on. The same version again is answered with 200;"
                    + " with other origins it is refused: 409.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = OriginView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = OriginView.class)))
    public Response publish(@PathParam("version") int version, @Valid @NotNull OriginDocument document) {
        var isNew = origins.publish(version, document);
        var view = OriginView.of(origins.get(version));
        return isNew ? Answers.created("/v1/origins/versions/" + version, view, version) : Answers.ok(view, version);
    }

    @GET
    @Path("versions/{version}")
    @RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getOrigins", summary = "Show a version of where work and goods come from")
    public OriginView get(@PathParam("version") int version) {
        return OriginView.of(origins.get(version));
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "latestOrigins", summary = "Show where work and goods come from now")
    public OriginView latest() {
        return OriginView.of(origins.latest());
    }
}
