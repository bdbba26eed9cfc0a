package org.aftersales.loyalty.tier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.tier.MemberTierUseCases.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/members/{id}/tier")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiers")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class MemberTierResource {
    private final MemberTierUseCases tiers;

    MemberTierResource(MemberTierUseCases tiers) {
        this.tiers = tiers;
    }

    @GET
    @Operation(
            operationId = "getTier",
            summary = "Where a member stands, what is missing to the next tier, and the history")
    @APIResponseSchema(value = MemberTierView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(tiers.get(id));
    }

    @PUT
    @Path("/pin")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "pinTier", summary = "Give a member at least this tier until the end of a day")
    @APIResponseSchema(value = MemberTierView.class, responseCode = "200")
    public Response pin(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull PinTier told) {
        return answer(tiers.pin(id, IfMatch.of(version), told));
    }

    @DELETE
    @Path("/pin")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "unpinTier", summary = "Take away what was pinned; what the points reach stays")
    @APIResponseSchema(value = MemberTierView.class, responseCode = "200")
    public Response unpin(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(tiers.unpin(id, IfMatch.of(version)));
    }

    private static Response answer(Told told) {
        return Answers.ok(told.view(), told.version());
    }
}
