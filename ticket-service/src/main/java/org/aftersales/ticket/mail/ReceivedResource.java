package org.aftersales.ticket.mail;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers and others have written to us by e-mail, for those who have to decide about it. */
@Path("/v1/received-mails")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mails")
class ReceivedResource {

    private final ReceivedUseCases useCases;
    private final Cursors cursors;

    ReceivedResource(ReceivedUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    /** @param fromCustomer whether the ticket's customer wrote it, as a person of staff has made sure */
    @Schema(name = "AssignMail")
    record Assign(@NotNull UUID ticketId, boolean fromCustomer) {}

    @GET
    @RolesAllowed({AGENT, MANAGER})
    @Operation(summary = "List received mails, newest first; those that belong to nothing where no status is asked for")
    public Page<ReceivedView> list(
            @QueryParam("status") @Nullable ReceivedStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var asked = Objects.requireNonNullElse(status, ReceivedStatus.UNASSIGNED);
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "received-mails " + asked,
                (below, most) -> useCases.newest(asked, below, most),
                ReceivedMail::id,
                useCases::row);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(summary = "Show a received mail")
    @APIResponseSchema(value = ReceivedView.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        return answer(useCases.find(id));
    }

    @GET
    @Path("{id}/content")
    @Produces("application/octet-stream")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(summary = "A received mail as it arrived, with all that it quotes and every file, unscanned")
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") UUID id) {
        return Response.ok(useCases.content(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail-" + id + ".eml\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @POST
    @Path("{id}/assignment")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, MANAGER})
    @Operation(
            summary = "Say which ticket a mail belongs to",
            description = "Its words become a message of the customer where staff says that it is theirs, else a note.")
    @APIResponseSchema(value = ReceivedView.class, responseCode = "200")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch,
            @Valid @NotNull Assign told) {
        return answer(useCases.assign(id, IfMatch.of(ifMatch), told.ticketId(), told.fromCustomer()));
    }

    @POST
    @Path("{id}/dismissal")
    @RolesAllowed({AGENT, MANAGER})
    @Operation(summary = "Say that a mail belongs to nothing; what it said is not kept")
    @APIResponseSchema(value = ReceivedView.class, responseCode = "200")
    public Response dismiss(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) String ifMatch) {
        return answer(useCases.dismiss(id, IfMatch.of(ifMatch)));
    }

    private static Response answer(ReceivedUseCases.Shown shown) {
        return Answers.ok(shown.view(), shown.version());
    }
}
