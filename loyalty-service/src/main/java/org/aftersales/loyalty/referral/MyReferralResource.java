package org.aftersales.loyalty.referral;

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
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@RolesAllowed(Roles.CUSTOMER)
@RunOnVirtualThread
class MyReferralResource {
    private final ReferralUseCases referrals;
    private final Cursors cursors;
    private final Caller caller;

    MyReferralResource(ReferralUseCases referrals, Cursors cursors, Caller caller) {
        this.referrals = referrals;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Path("/referral-code")
    @Idempotent
    @Operation(
            operationId = "issueReferralCode",
            summary = "Get a code to give to friends",
            description = "A code that I had is worth nothing from then on; whom I have brought with it stays.")
    @APIResponseSchema(value = ReferralCodeView.class, responseCode = "201")
    public Response issue(@Valid @NotNull IssueCode told) {
        return Answers.created("/v1/me/referral-code", referrals.issue(told), 0);
    }

    @GET
    @Path("/referral-code")
    @Operation(operationId = "getReferralCode", summary = "My code to give to friends")
    public ReferralCodeView code() {
        return referrals.code();
    }

    @GET
    @Path("/referrals")
    @Operation(
            operationId = "findMyReferrals",
            summary = "Whom I have brought, and how I was, the newest first; without saying who they are")
    public Page<ReferralView> find(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "referrals of " + caller.subject(),
                referrals::mine,
                Referral::key,
                ReferralView::forFriends);
    }
}
