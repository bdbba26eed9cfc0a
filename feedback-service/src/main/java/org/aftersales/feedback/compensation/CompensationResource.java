package org.aftersales.feedback.compensation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/compensations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Compensations")
class CompensationResource {

    private final CompensationUseCases compensations;
    private final AnswerUseCases answers;
    private final Cursors cursors;

    CompensationResource(CompensationUseCases compensations, AnswerUseCases answers, Cursors cursors) {
        this.compensations = compensations;
        this.answers = answers;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listCompensations",
            summary = "List compensations, newest first, also those that are stuck")
    public Page<CompensationView> list(@BeanParam CompensationQuery query) {
        var filter = query.filter();
        var page = query.page();
        var list = "compensations " + filter;
        var rows = compensations.newest(filter, cursors.below(page, list), page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "showCompensation", summary = "Show a compensation and what has become of it")
    @APIResponse(
            responseCode = "200",
            description = "The compensation",
            content = @Content(schema = @Schema(implementation = CompensationView.class)))
    public Response show(@PathParam("id") UUID id) {
        return answer(compensations.get(new CompensationId(id)));
    }

    @PUT
    @Path("{id}/decision")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "decideCompensation",
            summary = "Approve or reject what somebody else has proposed, within one's own authority")
    @APIResponse(
            responseCode = "200",
            description = "The compensation",
            content = @Content(schema = @Schema(implementation = CompensationView.class)))
    public Response decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Decide told) {
        var expected = IfMatch.of(ifMatch);
        return answer(compensations.decide(new CompensationId(id), expected, told.approved()));
    }

    @POST
    @Path("{id}/requests")
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "requestCompensationAgain",
            summary = "Ask for the credit again where no answer came; it is given once, however often it is asked for")
    @APIResponse(
            responseCode = "201",
            description = "The compensation",
            content = @Content(schema = @Schema(implementation = CompensationView.class)))
    public Response request(@PathParam("id") UUID id) {
        var compensation = answers.requestAgain(new CompensationId(id));
        return Answers.created("/v1/compensations/" + id, compensation.view(), compensation);
    }

    @Schema(name = "DecideCompensation")
    record Decide(@NotNull Boolean approved) {}

    private static Response answer(Compensation compensation) {
        return Answers.ok(compensation.view(), compensation);
    }
}
