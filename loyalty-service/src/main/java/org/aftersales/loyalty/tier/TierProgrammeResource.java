package org.aftersales.loyalty.tier;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.programme.DisplayName;
import org.aftersales.loyalty.programme.DisplayNameUseCases;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/tier-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiers")
@RunOnVirtualThread
class TierProgrammeResource {
    private final TierProgrammeUseCases tiers;
    private final ProgrammeUseCases programmes;

    TierProgrammeResource(TierProgrammeUseCases tiers, ProgrammeUseCases programmes) {
        this.tiers = tiers;
        this.programmes = programmes;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "publishTiers",
            summary = "Publish the next version of the tiers",
            description = "Every member is judged anew when it becomes valid: up at once, down when their period ends.")
    @APIResponseSchema(value = TierProgramme.class, responseCode = "201")
    public Response publish(@QueryParam("programme") @Nullable String programme, @Valid @NotNull PublishTiers told) {
        var published = tiers.publish(programmes.named(programme), told);
        return Answers.created("/v1/tier-programmes", published, published.version());
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST})
    @Operation(operationId = "findTiers", summary = "All versions of the tiers, the newest first")
    public Page<TierProgramme> find(@QueryParam("programme") @Nullable String programme) {
        return new Page<>(tiers.all(programmes.named(programme)), null);
    }

    @GET
    @Path("/tiers/{tier}/name")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST})
    @Operation(operationId = "getTierName", summary = "What a tier is called")
    @APIResponseSchema(value = DisplayName.class, responseCode = "200")
    public Response name(@PathParam("tier") String tier, @QueryParam("programme") @Nullable String programme) {
        return answer(tiers.name(programmes.named(programme), tier));
    }

    @PUT
    @Path("/tiers/{tier}/name")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "renameTier",
            summary = "Call a tier otherwise, without a version: nobody is judged anew",
            description = "Members read it from now on. A version that is published later brings its own names.")
    @APIResponseSchema(value = DisplayName.class, responseCode = "200")
    public Response rename(
            @PathParam("tier") String tier,
            @QueryParam("programme") @Nullable String programme,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull DisplayName name) {
        return answer(tiers.rename(programmes.named(programme), tier, IfMatch.of(version), name));
    }

    private static Response answer(DisplayNameUseCases.Told told) {
        return Answers.ok(told.name(), told.version());
    }
}
