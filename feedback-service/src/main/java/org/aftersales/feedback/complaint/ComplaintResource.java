package org.aftersales.feedback.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints")
class ComplaintResource {

    private final ComplaintUseCases complaints;
    private final PromiseUseCases promises;
    private final Cursors cursors;
    private final Caller caller;

    ComplaintResource(ComplaintUseCases complaints, PromiseUseCases promises, Cursors cursors, Caller caller) {
        this.complaints = complaints;
        this.promises = promises;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(
            summary = "List complaints, newest first: agents and managers all, customers their own",
            description = "Customers are told more plainly at /v1/me/complaints.")
    public Page<ComplaintView> list(@BeanParam ComplaintQuery query) {
        var filter = query.filter();
        var page = query.page();
        var list = "complaints " + filter;
        var before = cursors.below(page, list);
        var rows = complaints.newest(filter, before, page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), this::told);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Show a complaint and whether its promises were kept")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response show(@PathParam("id") UUID id) {
        var complaint = complaints.get(new ComplaintId(id));
        return Answers.ok(told(complaint.view()), complaint);
    }

    private ComplaintView told(ComplaintView complaint) {
        return caller.is(Roles.AGENT) || caller.is(Roles.MANAGER) ? complaint : complaint.forItsCustomer();
    }

    @PUT
    @Path("{id}/contact")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Say that somebody spoke with the customer; an attempt is not a contact")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response contact(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Contact request) {
        var expected = IfMatch.of(ifMatch);
        return answer(promises.contact(new ComplaintId(id), expected, request.channel(), caller.subject()));
    }

    @PUT
    @Path("{id}/resolution")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Say what put the complaint right, or that nothing did")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response resolve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Resolve request) {
        var expected = IfMatch.of(ifMatch);
        return answer(promises.resolve(new ComplaintId(id), expected, request.outcome(), caller.subject()));
    }

    @PUT
    @Path("{id}/proposal")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "proposeRemedy",
            summary = "Say that the customer was told how it will be put right; a compensation says so itself")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response propose(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Propose request) {
        var expected = IfMatch.of(ifMatch);
        return answer(promises.propose(new ComplaintId(id), expected, request.remedy()));
    }

    @PUT
    @Path("{id}/closure")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "closeComplaint",
            summary = "End a complaint without a resolution",
            description = "What is to be decided about is rejected with a complaint that is withdrawn or a duplicate.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Close request) {
        var expected = IfMatch.of(ifMatch);
        return answer(promises.close(new ComplaintId(id), expected, request.reason(), caller.subject()));
    }

    record Propose(@NotNull Outcome remedy) {}

    @Schema(name = "CloseComplaint")
    record Close(@NotNull Closing reason) {}

    record Contact(@NotNull ContactChannel channel) {}

    record Resolve(@NotNull Outcome outcome) {}

    private static Response answer(Complaint complaint) {
        return Answers.ok(complaint.view(), complaint);
    }
}
