package org.aftersales.feedback.reward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/reward-claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Surveys")
class RewardResource {

    private static final int PER_MINUTE = 10;

    private final RewardUseCases rewards;
    private final RateLimits limits;
    private final Caller caller;

    RewardResource(RewardUseCases rewards, RateLimits limits, Caller caller) {
        this.rewards = rewards;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Claim the reward of an anonymous answer by the code that was shown after it",
            description = "What was answered cannot be found out by it. A code works once; at most ten tries a minute.")
    @APIResponse(responseCode = "204", description = "The reward is on its way")
    public Response claim(@Valid @NotNull RewardClaim claim) {
        limits.check("reward-claims", caller.subject(), PER_MINUTE);
        rewards.claim(claim.code());
        return Response.noContent().build();
    }

    @Schema(name = "RewardClaim")
    record RewardClaim(
            @NotNull @Size(min = 1, max = 40) @Schema(examples = "7K3M9-2QFMA-0D5TR-WX81Z")
            String code) {}
}
