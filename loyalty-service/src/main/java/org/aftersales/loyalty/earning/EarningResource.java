package org.aftersales.loyalty.earning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{id}/earnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Earning")
@RunOnVirtualThread
class EarningResource {
    private final EarningRuleUseCases rules;
    private final ProgrammeUseCases programmes;

    EarningResource(EarningRuleUseCases rules, ProgrammeUseCases programmes) {
        this.rules = rules;
        this.programmes = programmes;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "findEarnings",
            summary = "What every event of a customer was worth and why, also when that was nothing; the newest first")
    public Page<EarningView> find(
            @PathParam("id") @NotNull UUID id,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return rules.earned(new CustomerId(id), programmes.named(programme), PageRequest.of(limit, after));
    }
}
