package org.aftersales.warranty.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PolicyResource {

    private static final String LIST = "policies";

    private final PolicyUseCases useCases;
    private final Cursors cursors;

    PolicyResource(PolicyUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}/versions/{version}")
    @RolesAllowed({Roles.RETAILER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Publish a policy version",
            description =
                    "The same version again is answered with 200; with other terms it is refused: 409. Only managers "
                            + "and administrators publish for days on which units were sold already.")
    @APIResponse(
            responseCode = "201",
            description = "The version is new",
            content = @Content(schema = @Schema(implementation = PolicyDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version was there",
            content = @Content(schema = @Schema(implementation = PolicyDocument.class)))
    public Response publish(
            @PathParam("code") String code, @PathParam("version") int version, @Valid @NotNull PolicyDocument policy) {
        PolicyRules.judge(code, version, policy);
        var loaded = useCases.publish(policy);
        return loaded.created()
                ? Answers.created("/v1/policies/" + code + "/versions/" + version, loaded.document(), loaded.version())
                : Answers.ok(loaded.document(), loaded.version());
    }

    @GET
    @Path("/{code}/versions/{version}")
    @RolesAllowed({
        Roles.RETAILER,
        Roles.CUSTOMER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN
    })
    @Operation(summary = "Read a policy version")
    @APIResponseSchema(value = PolicyDocument.class, responseCode = "200")
    public Response find(@PathParam("code") String code, @PathParam("version") int version) {
        var found = useCases.find(code, version);
        return Answers.ok(found.document(), found.version());
    }

    @GET
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "List policy versions by code and version")
    public Page<PolicyDocument> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var from = page.after() == null ? " 0" : cursors.open(page.after(), LIST);
        var space = from.indexOf(' ');
        var rows = useCases.inOrder(
                from.substring(0, space), Integer.parseInt(from.substring(space + 1)), page.limit() + 1);
        return cursors.page(rows, page, LIST, row -> row.code() + " " + row.version(), row -> row);
    }
}
