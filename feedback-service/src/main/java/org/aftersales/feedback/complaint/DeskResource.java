package org.aftersales.feedback.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What staff writes down about complaints, beside the promises. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints")
class DeskResource {

    private final DeskUseCases desk;
    private final ComplaintUseCases complaints;
    private final PromiseUseCases promises;
    private final Caller caller;

    DeskResource(DeskUseCases desk, ComplaintUseCases complaints, PromiseUseCases promises, Caller caller) {
        this.desk = desk;
        this.complaints = complaints;
        this.promises = promises;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "openComplaint", summary = "Write down a complaint that staff heard of")
    @APIResponse(
            responseCode = "201",
            description = "The complaint with its promises",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response open(@Valid @NotNull WriteDown told) {
        var complaint = desk.writeDown(told);
        return Answers.created("/v1/complaints/" + complaint.key(), complaint.view(), complaint);
    }

    @POST
    @Path("{id}/attempts")
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "recordContactAttempt",
            summary = "Say that somebody tried to reach the customer, in vain; no promise is kept by it")
    @APIResponse(
            responseCode = "201",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response attempt(@PathParam("id") UUID id, @Valid @NotNull Attempt told) {
        var complaint = promises.attempt(new ComplaintId(id), told.channel(), caller.subject());
        return Answers.created("/v1/complaints/" + id, complaint.view(), complaint);
    }

    @GET
    @Path("{id}/words")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(operationId = "readComplaint", summary = "Read what the customer said in their own words")
    public SaidView words(@PathParam("id") UUID id) {
        return new SaidView(complaints.wordsOf(new ComplaintId(id)));
    }

    @Schema(name = "ContactAttempt")
    record Attempt(@NotNull ContactChannel channel) {}

    @Schema(name = "ComplaintWords")
    record SaidView(String words) {}
}
