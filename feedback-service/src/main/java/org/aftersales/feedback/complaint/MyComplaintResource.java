package org.aftersales.feedback.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/me/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Complaints")
class MyComplaintResource {

    private final DeskUseCases desk;
    private final Cursors cursors;
    private final Caller caller;

    MyComplaintResource(DeskUseCases desk, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "complain",
            summary = "Say that something is wrong with a unit of mine, or with what was done about it")
    @APIResponse(
            responseCode = "201",
            description = "What is promised now",
            content = @Content(schema = @Schema(implementation = MyComplaintView.class)))
    public Response complain(@Valid @NotNull Complain told) {
        var complaint = desk.complain(told.unitId(), told.words());
        return Answers.created("/v1/me/complaints/" + complaint.key(), MyComplaintView.of(complaint.view()), complaint);
    }

    @GET
    @Operation(operationId = "listMyComplaints", summary = "List my complaints, newest first")
    public Page<MyComplaintView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var list = "complaints of " + caller.subject();
        var rows = desk.mine(cursors.below(page, list), page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "showMyComplaint",
            summary = "Show what was promised about my complaint, and what was kept")
    public MyComplaintView show(@PathParam("id") UUID id) {
        return desk.mine(new ComplaintId(id));
    }

    record Complain(
            @NotNull UUID unitId,

            @Size(max = 2000) @Schema(description = "In your own words") @Nullable
            String words) {}
}
