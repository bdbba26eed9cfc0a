package org.aftersales.loyalty.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@RunOnVirtualThread
class ReferralResource {
    private final ReferralUseCases referrals;
    private final Cursors cursors;

    ReferralResource(ReferralUseCases referrals, Cursors cursors) {
        this.referrals = referrals;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "acceptReferral",
            summary = "Say who has brought me, by their code; once, and not long after my first purchase",
            description = "Both of us are rewarded when I have kept what I bought first.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201")
    public Response accept(@Valid @NotNull AcceptReferral told) {
        var referral = referrals.accept(told);
        return Answers.created("/v1/me/referrals", ReferralView.forFriends(referral), referral);
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "findReferrals", summary = "Who has brought whom, the newest first")
    public Page<ReferralView> find(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after), "referrals", referrals::below, Referral::key, ReferralView::forStaff);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "getReferral", summary = "What has become of a referral, and why")
    public ReferralView get(@PathParam("id") UUID id) {
        return ReferralView.forStaff(referrals.get(id));
    }
}
