package org.aftersales.feedback.compensation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is proposed for a complaint. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Compensations")
class ProposalResource {

    private final CompensationUseCases compensations;

    ProposalResource(CompensationUseCases compensations) {
        this.compensations = compensations;
    }

    @POST
    @Path("{id}/compensations")
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "proposeCompensation",
            summary = "Propose to give points for a bad experience",
            description = "What the proposer may give alone is approved at once; for more, somebody else decides.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed or approved",
            content = @Content(schema = @Schema(implementation = CompensationView.class)))
    public Response propose(@PathParam("id") UUID complaintId, @Valid @NotNull ProposeCompensation told) {
        var compensation = compensations.propose(complaintId, told.points(), told.ground());
        return Answers.created("/v1/compensations/" + compensation.key(), compensation.view(), compensation);
    }

    record ProposeCompensation(
            @Min(1) @Max(1_000_000) long points, @NotNull Ground ground) {}
}
