package org.aftersales.feedback.template;

import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is asked, in versions: what was answered to one is never read by another. */
@Path("/v1/survey-templates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Survey templates")
class TemplateResource {

    private static final String LIST = "survey-templates";

    private final TemplateUseCases templates;
    private final Cursors cursors;

    TemplateResource(TemplateUseCases templates, Cursors cursors) {
        this.templates = templates;
        this.cursors = cursors;
    }

    @PUT
    @Path("{code}/versions/{version}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Write the next version of a survey, or rewrite a draft",
            description = "A new version needs no If-Match, a rewritten draft does. The same words again are answered"
                    + " with 200; a published version never changes: 409.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response write(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TemplateDocument document) {
        var ref = TemplateRef.of(code, version);
        var isNew = templates.write(ref, ifMatch, document);
        var found = templates.find(ref);
        var path = "/v1/survey-templates/" + code + "/versions/" + version;
        return isNew ? Answers.created(path, found.view(), found.tag()) : Answers.ok(found.view(), found.tag());
    }

    @GET
    @Path("{code}/versions/{version}")
    @RolesAllowed({AGENT, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Show a version of a survey")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response show(@PathParam("code") String code, @PathParam("version") int version) {
        return answer(TemplateRef.of(code, version));
    }

    @GET
    @RolesAllowed({AGENT, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "List survey versions by code and number, those that came with the product among them")
    public Page<TemplateView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var from = page.after() == null ? " 0" : cursors.open(page.after(), LIST);
        var space = from.indexOf(' ');
        var behind = new TemplateRef(from.substring(0, space), Integer.parseInt(from.substring(space + 1)));
        var rows = templates.inOrder(behind, page.limit() + 1);
        return cursors.page(rows, page, LIST, row -> row.code() + " " + row.version(), row -> row);
    }

    @POST
    @Path("{code}/versions/{version}/publication")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(summary = "Publish a draft: from now on it is what is sent under its code, and never changes")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response publish(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var ref = TemplateRef.of(code, version);
        templates.publish(ref, IfMatch.of(ifMatch));
        return answer(ref);
    }

    @POST
    @Path("{code}/versions/{version}/retirement")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(summary = "Retire a version: nobody is asked by it any more, who was asked may still answer")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response retire(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var ref = TemplateRef.of(code, version);
        templates.retire(ref, IfMatch.of(ifMatch));
        return answer(ref);
    }

    private Response answer(TemplateRef ref) {
        var found = templates.find(ref);
        return Answers.ok(found.view(), found.tag());
    }
}
