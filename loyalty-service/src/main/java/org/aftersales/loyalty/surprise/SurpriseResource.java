package org.aftersales.loyalty.surprise;

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

@Path("/v1/surprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surprises")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class SurpriseResource {
    private final SurpriseUseCases surprises;
    private final Cursors cursors;

    SurpriseResource(SurpriseUseCases surprises, Cursors cursors) {
        this.surprises = surprises;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "giveSurprise",
            summary = "Give a member points without being asked",
            description =
                    "CREDITED as long as the caller may give so many alone, at once, in the day, and to the member"
                            + " in the month; else PROPOSED, until a manager who is somebody else has decided.")
    @APIResponseSchema(value = SurpriseView.class, responseCode = "201")
    public Response give(@Valid @NotNull GiveSurprise told) {
        var surprise = surprises.give(told);
        return Answers.created("/v1/surprises/" + surprise.key(), surprise.view(), surprise);
    }

    @GET
    @Operation(operationId = "findSurprises", summary = "What staff has given or proposed, the newest first")
    public Page<SurpriseView> find(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after), "surprises", surprises::below, Surprise::key, Surprise::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSurprise", summary = "Why a member was given points, and by whom")
    @APIResponseSchema(value = SurpriseView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(surprises.get(id));
    }

    @PUT
    @Path("/{id}/approval")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "approveSurprise", summary = "Agree to what somebody else has proposed")
    @APIResponseSchema(value = SurpriseView.class, responseCode = "200")
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(surprises.approve(id, IfMatch.of(version)));
    }

    @PUT
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "refuseSurprise", summary = "Refuse what somebody else has proposed")
    @APIResponseSchema(value = SurpriseView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(surprises.refuse(id, IfMatch.of(version)));
    }

    private static Response answer(Surprise surprise) {
        return Answers.ok(surprise.view(), surprise);
    }
}
