package org.aftersales.loyalty.reward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.fraud.HoldsSuspects;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.aftersales.loyalty.reward.Checkout.Redeemed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/redemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Redemptions")
@RunOnVirtualThread
class RedemptionResource {
    static final String PROGRAMME = "programme";

    private final RedemptionUseCases redemptions;
    private final FulfilmentUseCases fulfilments;
    private final TillUseCases till;
    private final ProgrammeUseCases programmes;
    private final Cursors cursors;
    private final Caller caller;

    RedemptionResource(
            RedemptionUseCases redemptions,
            FulfilmentUseCases fulfilments,
            TillUseCases till,
            ProgrammeUseCases programmes,
            Cursors cursors,
            Caller caller) {
        this.redemptions = redemptions;
        this.fulfilments = fulfilments;
        this.till = till;
        this.programmes = programmes;
        this.cursors = cursors;
        this.caller = caller;
    }

    /**
     * The body of {@code PUT /v1/redemptions/{id}/capture}; all held points where none are told.
     *
     * @param unitId what they are spent on, where its registration is known by now
     */
    record Capture(
            @Nullable @Min(1) @Max(1_000_000_000) Long points,
            @Nullable UUID unitId) {}

    /** The body of {@code PUT /v1/redemptions/{id}/unit}. */
    record SpentOn(@NotNull UUID unitId) {}

    /** The body of {@code PUT /v1/redemptions/{id}/reversal}. */
    record Reverse(@NotNull ReversalReason reason) {}

    @POST
    @HoldsSuspects
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "redeem",
            summary = "Reserve my points for a reward",
            description = "409 not-enough-points tells how many can be spent.")
    @APIResponseSchema(value = RedemptionView.class, responseCode = "201")
    public Response redeem(@QueryParam(PROGRAMME) @Nullable String programme, @Valid @NotNull RedeemReward told) {
        return created(redemptions.redeem(programmes.named(programme), told));
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "findMyRedemptions", summary = "My redemptions, the newest first")
    public Page<RedemptionView> mine(
            @QueryParam(PROGRAMME) @Nullable String programme,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var code = programmes.named(programme);
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                code.list("redemptions of " + caller.subject()),
                (below, most) -> fulfilments.mine(code, below, most),
                redemption -> redemption.id().value(),
                Redemption::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "getRedemption", summary = "A redemption")
    @APIResponseSchema(value = RedemptionView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(fulfilments.find(id));
    }

    @PUT
    @Path("/{id}/capture")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "captureRedemption",
            summary = "Spend held points, all or a part; the rest is free again",
            description = "409 hold-over when the time for which they were reserved is over.")
    @APIResponseSchema(value = RedemptionView.class, responseCode = "200")
    public Response capture(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Capture told) {
        return answer(till.capture(id, IfMatch.of(version), told.points(), told.unitId()));
    }

    @PUT
    @Path("/{id}/unit")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "tellUnitOfRedemption",
            summary = "Say which unit the points were spent on, once",
            description = "They are given back when it goes back. 422 not-their-unit, unit-went-back; "
                    + "409 unit-already-told.")
    @APIResponseSchema(value = RedemptionView.class, responseCode = "200")
    public Response spentOn(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull SpentOn told) {
        return answer(till.spentOn(id, IfMatch.of(version), told.unitId()));
    }

    @PUT
    @Path("/{id}/fulfilment")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "fulfilRedemption", summary = "The member has the reward")
    @APIResponseSchema(value = RedemptionView.class, responseCode = "200")
    public Response fulfil(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(fulfilments.fulfil(id, IfMatch.of(version)));
    }

    @PUT
    @Path("/{id}/void")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "voidRedemption", summary = "Call a redemption off before its points are spent")
    @APIResponseSchema(value = RedemptionView.class, responseCode = "200")
    public Response release(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(fulfilments.release(id, IfMatch.of(version)));
    }

    @PUT
    @Path("/{id}/reversal")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "reverseRedemption", summary = "Take a redemption back; its points are the member's again")
    @APIResponseSchema(value = RedemptionView.class, responseCode = "200")
    public Response reverse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Reverse told) {
        return answer(fulfilments.reverse(id, IfMatch.of(version), told.reason()));
    }

    static Response created(Redeemed redeemed) {
        var path = "/v1/redemptions/" + redeemed.redemption().id().value();
        return Answers.created(path, redeemed.view(), redeemed.redemption());
    }

    private static Response answer(Redemption redemption) {
        return Answers.ok(redemption.view(), redemption);
    }
}
