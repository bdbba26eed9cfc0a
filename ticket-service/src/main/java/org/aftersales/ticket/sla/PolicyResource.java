package org.aftersales.ticket.sla;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.ticket.sla.Publication.Version;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is promised about tickets, in versions: what was promised by one is measured by it. */
@Path("/v1/sla/policies")
@RunOnVirtualThread
@Tag(name = "Promises")
class PolicyResource {
    private static final String LIST = "sla-policies";

    private final PolicyUseCases policies;
    private final Cursors cursors;

    PolicyResource(PolicyUseCases policies, Cursors cursors) {
        this.policies = policies;
        this.cursors = cursors;
    }

    @PUT
    @Path("{code}/versions/{version}")
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Publish the next version of a policy",
            description = "The same version again is answered with 200; with other words it is refused: 409.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = PolicyView.class)))
    public Response publish(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @Valid @NotNull PolicyDocument document) {
        var isNew = policies.publish(Version.of(code, version), document);
        var view = policies.find(code, version);
        var path = "/v1/sla/policies/" + code + "/versions/" + version;
        return isNew ? Answers.created(path, view, version) : Answers.ok(view, version);
    }

    @GET
    @Path("{code}/versions/{version}")
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Show a version of a policy")
    public PolicyView find(@PathParam("code") String code, @PathParam("version") int version) {
        return policies.find(code, version);
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "List policy versions by code and number")
    public Page<PolicyView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var from = page.after() == null ? " 0" : cursors.open(page.after(), LIST);
        var space = from.indexOf(' ');
        var number = Integer.parseInt(from.substring(space + 1));
        var rows = policies.inOrder(from.substring(0, space), number, page.limit() + 1);
        return cursors.page(rows, page, LIST, row -> row.code() + " " + row.version(), row -> row);
    }
}
