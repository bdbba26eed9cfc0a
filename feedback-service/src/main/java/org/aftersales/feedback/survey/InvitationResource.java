package org.aftersales.feedback.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Surveys")
class InvitationResource {

    private final LinkUseCases links;
    private final Cursors cursors;
    private final Caller caller;

    InvitationResource(LinkUseCases links, Cursors cursors, Caller caller) {
        this.links = links;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("me/invitations")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "List what I am being asked at the moment, newest first")
    public Page<InvitationView> mine(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var list = "invitations of " + caller.subject();
        var before = cursors.below(page, list);
        var rows = links.newestOfCaller(before, page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }

    @GET
    @Path("invitations/{id}/explanation")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST})
    @Operation(summary = "Why somebody was asked, or not: every decision with the gate that did not open")
    public InvitationExplanation explain(@PathParam("id") UUID id) {
        return links.explain(new InvitationId(id));
    }

    @POST
    @Path("invitations/{id}/links")
    @Idempotent
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT})
    @Operation(
            summary = "Make a fresh link to the answer page; those before go on working",
            description = "Of those that were asked for, the newest ten work unless set otherwise; those in messages"
                    + " always do, until the invitation ends. By one that staff makes in a customer's stead an answer"
                    + " is sent once, as of channel STAFF: it shows nothing that was answered, and changes nothing."
                    + " Nobody makes one about their own work (own-work).")
    @APIResponse(
            responseCode = "201",
            description = "The link, shown once",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Response link(@PathParam("id") UUID id) {
        var link = links.mint(new InvitationId(id));
        return Response.created(link.url()).entity(link).build();
    }
}
