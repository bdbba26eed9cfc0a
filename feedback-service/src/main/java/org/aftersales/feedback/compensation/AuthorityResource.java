package org.aftersales.feedback.compensation;

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

/** Who may give how much, in versions; whoever decides cannot lay it down. */
@Path("/v1/compensation-authority")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Compensations")
class AuthorityResource {

    private final AuthorityUseCases authorities;

    AuthorityResource(AuthorityUseCases authorities) {
        this.authorities = authorities;
    }

    @PUT
    @Path("versions/{version}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "publishCompensationAuthority",
            summary = "Publish the next version of who may give how much",
            description = "Holds for what is decided from now on. The same version again is answered with 200; with"
                    + " other amounts it is refused: 409.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = AuthorityView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = AuthorityView.class)))
    public Response publish(@PathParam("version") int version, @Valid @NotNull Authority document) {
        var isNew = authorities.publish(version, document);
        var view = AuthorityView.of(authorities.get(version));
        return isNew
                ? Answers.created("/v1/compensation-authority/versions/" + version, view, version)
                : Answers.ok(view, version);
    }

    @GET
    @Path("versions/{version}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getCompensationAuthority", summary = "Show a version of who may give how much")
    public AuthorityView get(@PathParam("version") int version) {
        return AuthorityView.of(authorities.get(version));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "latestCompensationAuthority", summary = "Show who may give how much now")
    public AuthorityView latest() {
        return AuthorityView.of(authorities.latest());
    }
}
