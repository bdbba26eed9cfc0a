package org.aftersales.loyalty.reward;

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
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.programme.DisplayName;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/rewards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards")
@RunOnVirtualThread
class RewardResource {
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String LIST = "rewards";

    private final RewardUseCases rewards;
    private final ProgrammeUseCases programmes;
    private final Cursors cursors;

    RewardResource(RewardUseCases rewards, ProgrammeUseCases programmes, Cursors cursors) {
        this.rewards = rewards;
        this.programmes = programmes;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "addReward", summary = "Add a reward to the catalogue")
    @APIResponseSchema(value = RewardView.class, responseCode = "201")
    public Response add(@QueryParam("programme") @Nullable String programme, @Valid @NotNull AddReward told) {
        var reward = rewards.add(programmes.named(programme), told);
        return Answers.created("/v1/rewards/" + reward.code(), RewardView.of(reward), reward.version());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "changeReward", summary = "Change a reward; who redeemed it before keeps the terms")
    @APIResponseSchema(value = RewardView.class, responseCode = "200")
    public Response change(
            @PathParam("code") String code,
            @QueryParam("programme") @Nullable String programme,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull RewardTerms terms) {
        return answer(rewards.change(programmes.named(programme), code, IfMatch.of(version), terms));
    }

    @PUT
    @Path("/{code}/name")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "renameReward", summary = "Call a reward otherwise; all else stays as it is")
    @APIResponseSchema(value = RewardView.class, responseCode = "200")
    public Response rename(
            @PathParam("code") String code,
            @QueryParam("programme") @Nullable String programme,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull DisplayName name) {
        return answer(rewards.rename(programmes.named(programme), code, IfMatch.of(version), name));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "getReward", summary = "A reward; customers see those that can be had now")
    @APIResponseSchema(value = RewardView.class, responseCode = "200")
    public Response get(@PathParam("code") String code, @QueryParam("programme") @Nullable String programme) {
        return answer(rewards.get(programmes.named(programme), code));
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "findRewards", summary = "The catalogue by code; customers see what can be had now")
    public Page<RewardView> find(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var code = programmes.named(programme);
        var list = code.list(LIST);
        var behind = page.after() == null ? "" : cursors.open(page.after(), list);
        return cursors.page(rewards.after(code, behind, page.limit() + 1), page, list, Reward::code, RewardView::of);
    }

    private static Response answer(Reward reward) {
        return Answers.ok(RewardView.of(reward), reward.version());
    }
}
