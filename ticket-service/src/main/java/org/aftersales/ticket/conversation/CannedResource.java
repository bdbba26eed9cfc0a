package org.aftersales.ticket.conversation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/canned-answers")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Conversations")
class CannedResource {

    private static final String LIST = "canned answers";

    private final CannedUseCases useCases;
    private final Cursors cursors;

    CannedResource(CannedUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @PUT
    @Path("{code}")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Publish a version of a canned answer, in English and Persian",
            description =
                    "The same texts again publish nothing; a further version needs If-Match. What was sent stays.")
    @APIResponse(
            responseCode = "201",
            description = "The answer is new",
            content = @Content(schema = @Schema(implementation = CannedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The answer was there, or has a version more",
            content = @Content(schema = @Schema(implementation = CannedView.class)))
    public Response publish(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CannedTexts texts) {
        if (!Codes.isCode(code)) throw new NotFound();
        var published = useCases.publish(code, texts, ifMatch);
        var view = CannedView.of(published.answer());
        return published.created()
                ? Answers.created("/v1/canned-answers/" + code, view, view.version())
                : Answers.ok(view, view.version());
    }

    @GET
    @Path("{code}")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "Read the latest version of a canned answer")
    @APIResponseSchema(value = CannedView.class, responseCode = "200")
    public Response find(@PathParam("code") String code) {
        var view = CannedView.of(useCases.find(code));
        return Answers.ok(view, view.version());
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "List the latest versions of canned answers, by code")
    public Page<CannedView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        var request = PageRequest.of(limit, after);
        var rows = useCases.after(after == null ? "" : cursors.open(after, LIST), request.limit() + 1);
        return cursors.page(rows, request, LIST, row -> row.canned().code(), CannedView::of);
    }
}
