package org.aftersales.loyalty.fraud;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/fraud-holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fraud")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class FraudHoldResource {
    private final FraudHoldUseCases holds;
    private final Cursors cursors;

    FraudHoldResource(FraudHoldUseCases holds, Cursors cursors) {
        this.holds = holds;
        this.cursors = cursors;
    }

    /** The body of {@code PUT /v1/fraud-holds/{id}/release}. */
    record Release(@NotNull ReleaseReason reason) {}

    /** The body of {@code PUT /v1/fraud-holds/{id}/rejection}. */
    record Reject(@NotNull RejectionReason reason) {}

    @GET
    @Operation(operationId = "findFraudHolds", summary = "Members whose redemptions are or were held, the newest first")
    public Page<FraudHoldView> find(
            @QueryParam("status") @Nullable FraudHoldStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                status == null ? "fraud holds" : "fraud holds " + status,
                (id, most) -> holds.below(status, id, most),
                FraudHold::key,
                FraudHold::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getFraudHold", summary = "Why a member's redemptions are held")
    @APIResponseSchema(value = FraudHoldView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(holds.get(id));
    }

    @PUT
    @Path("/{id}/release")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "releaseFraudHold", summary = "Let the member redeem again")
    @APIResponseSchema(value = FraudHoldView.class, responseCode = "200")
    public Response release(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Release told) {
        return answer(holds.release(id, IfMatch.of(version), told.reason()));
    }

    @PUT
    @Path("/{id}/rejection")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "rejectFraudHold",
            summary = "Say that it was not the member; they cannot redeem until it is released")
    @APIResponseSchema(value = FraudHoldView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull Reject told) {
        return answer(holds.reject(id, IfMatch.of(version), told.reason()));
    }

    private static Response answer(FraudHold hold) {
        return Answers.ok(hold.view(), hold);
    }
}
