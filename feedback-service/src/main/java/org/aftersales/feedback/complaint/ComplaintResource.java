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
import java.util.function.Function;
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
    private final Cursors cursors;
    private final Caller caller;

    ComplaintResource(ComplaintUseCases complaints, Cursors cursors, Caller caller) {
        this.complaints = complaints;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "List complaints, newest first: agents and managers all, customers their own")
    public Page<ComplaintView> list(@BeanParam ComplaintQuery query) {
        var filter = query.filter();
        var page = query.page();
        var list = "complaints " + filter;
        var before = cursors.below(page, list);
        var rows = complaints.newest(filter, before, page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Show a complaint and whether its first contact came in time")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response show(@PathParam("id") UUID id) {
        return answer(complaints.get(new ComplaintId(id)));
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
        return answer(complaints.contact(new ComplaintId(id), expected, request.channel(), caller.subject()));
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
        return answer(complaints.resolve(new ComplaintId(id), expected, request.outcome(), caller.subject()));
    }

    record Contact(@NotNull ContactChannel channel) {}

    record Resolve(@NotNull Outcome outcome) {}

    private static Response answer(Complaint complaint) {
        return Answers.ok(complaint.view(), complaint);
    }
}
