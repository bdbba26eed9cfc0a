package org.aftersales.loyalty.correction;

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
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Corrections")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class CorrectionResource {
    private final CorrectionUseCases corrections;
    private final Cursors cursors;

    CorrectionResource(CorrectionUseCases corrections, Cursors cursors) {
        this.corrections = corrections;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "correctPoints",
            summary = "Give a member points that are missing, or take some that they should never have had",
            description =
                    "BOOKED as long as the caller may put right so many alone, at once, in the day, and for the member"
                            + " in the month; else PROPOSED, until a manager who is somebody else has decided. Nobody"
                            + " has less than nothing: what was spent is owed or written down, by the policy. Of a"
                            + " posting what had ended is taken of nothing else.")
    @APIResponseSchema(value = CorrectionView.class, responseCode = "201")
    public Response correct(@Valid @NotNull CorrectPoints told) {
        var correction = corrections.correct(told);
        return Answers.created("/v1/corrections/" + correction.key(), correction.view(), correction);
    }

    @GET
    @Operation(operationId = "findCorrections", summary = "What staff has put right or proposed, the newest first")
    public Page<CorrectionView> find(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after), "corrections", corrections::below, Correction::key, Correction::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCorrection", summary = "What was put right, why and by whom")
    @APIResponseSchema(value = CorrectionView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(corrections.get(id));
    }

    @PUT
    @Path("/{id}/approval")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "approveCorrection", summary = "Agree to what somebody else has proposed")
    @APIResponseSchema(value = CorrectionView.class, responseCode = "200")
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(corrections.approve(id, IfMatch.of(version)));
    }

    @PUT
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "refuseCorrection", summary = "Refuse what somebody else has proposed")
    @APIResponseSchema(value = CorrectionView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(corrections.refuse(id, IfMatch.of(version)));
    }

    private static Response answer(Correction correction) {
        return Answers.ok(correction.view(), correction);
    }
}
