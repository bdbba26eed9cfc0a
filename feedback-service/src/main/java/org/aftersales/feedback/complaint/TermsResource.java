package org.aftersales.feedback.complaint;

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

/** What whoever complains is promised, in versions: a complaint keeps the promises that it was opened with. */
@Path("/v1/complaint-terms")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints")
class TermsResource {

    private final TermsUseCases terms;

    TermsResource(TermsUseCases terms) {
        this.terms = terms;
    }

    @PUT
    @Path("versions/{version}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "publishComplaintTerms",
            summary = "Publish the next version of what whoever complains is promised",
            description = "Holds for complaints from now on. The same version again is answered with 200; with other"
                    + " promises it is refused: 409.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TermsView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TermsView.class)))
    public Response publish(@PathParam("version") int version, @Valid @NotNull ComplaintTerms document) {
        var isNew = terms.publish(version, document);
        var view = TermsView.of(terms.get(version));
        return isNew
                ? Answers.created("/v1/complaint-terms/versions/" + version, view, version)
                : Answers.ok(view, version);
    }

    @GET
    @Path("versions/{version}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getComplaintTerms", summary = "Show a version of what was promised")
    public TermsView get(@PathParam("version") int version) {
        return TermsView.of(terms.get(version));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "latestComplaintTerms", summary = "Show what is promised now")
    public TermsView latest() {
        return TermsView.of(terms.latest());
    }
}
