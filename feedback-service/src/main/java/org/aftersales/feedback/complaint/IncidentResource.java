package org.aftersales.feedback.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a complaint is about. */
@Path("/v1/complaints/{id}/incident")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints")
class IncidentResource {

    private final IncidentUseCases incidents;

    IncidentResource(IncidentUseCases incidents) {
        this.incidents = incidents;
    }

    @PUT
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "joinComplaints",
            summary = "Say that a complaint is about what another of its customer is about",
            description = "All that are about the same as it are joined with it; what happened is compensated once.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response join(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Join request) {
        var expected = IfMatch.of(ifMatch);
        return answer(incidents.join(new ComplaintId(id), expected, new ComplaintId(request.sameAs())));
    }

    @DELETE
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "partComplaint",
            summary = "Say that a complaint is about something that no other is about",
            description = "It may then be compensated for itself; what was given for it stays with it.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response part(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(incidents.part(new ComplaintId(id), IfMatch.of(ifMatch)));
    }

    @Schema(name = "JoinComplaints")
    record Join(
            @NotNull @Schema(description = "Another complaint of the customer")
            UUID sameAs) {}

    private static Response answer(Complaint complaint) {
        return Answers.ok(complaint.view(), complaint);
    }
}
