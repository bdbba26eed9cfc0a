package org.aftersales.loyalty.tier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
}
