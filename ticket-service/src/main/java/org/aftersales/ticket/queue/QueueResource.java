package org.aftersales.ticket.queue;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/queues")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class QueueResource {
    private final QueueUseCases queues;
    private final NextUseCases next;
    private final Caller caller;

    QueueResource(QueueUseCases queues, NextUseCases next, Caller caller) {
        this.queues = queues;
        this.next = next;
        this.caller = caller;
    }

    @PUT
    @Path("{code}")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({MANAGER, ADMIN})
    @Operation(
            summary = "Add a queue, or change one",
            description = "The same again changes nothing; a change needs If-Match and leaves what waits where it is.")
    @APIResponse(
            responseCode = "201",
            description = "The queue is new",
            content = @Content(schema = @Schema(implementation = QueueDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The queue was there, or was changed",
            content = @Content(schema = @Schema(implementation = QueueDocument.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull QueueDocument told) {
        if (!Codes.isCode(code)) throw new NotFound();
        var put = queues.put(code, told, ifMatch);
        var queue = put.queue();
        return put.created()
                ? Answers.created("/v1/queues/" + code, queue.document(), queue.version())
                : Answers.ok(queue.document(), queue.version());
    }

    @GET
    @Path("{code}")
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "Read a queue")
    @APIResponse(
            responseCode = "200",
            description = "The queue",
            content = @Content(schema = @Schema(implementation = QueueDocument.class)))
    public Response find(@PathParam("code") String code) {
        var queue = queues.find(code);
        return Answers.ok(queue.document(), queue.version());
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER, ADMIN})
    @Operation(summary = "List all queues, in the order in which tickets are held against them")
    public Queues list() {
        return new Queues(queues.all().stream()
                .map(queue -> new QueueItem(queue.code(), queue.document()))
                .toList());
    }

    @POST
    @Path("next")
    @Idempotent
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Take the next ticket",
            description = "Of the caller's queues in their order the most urgent, and of those the one that waits"
                    + " longest. It is the caller's from then on; nobody else gets it, and nobody more than they can"
                    + " do.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = Next.class)))
    @APIResponse(responseCode = "204", description = "Nothing waits for the caller")
    public Response next() {
        return next.next(caller.subject())
                .map(ticket -> Response.ok(new Next(ticket)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    /** What is the caller's now. */
    @Schema(name = "NextTicket")
    record Next(UUID ticketId) {}

    /** One of a list. */
    record QueueItem(String code, QueueDocument queue) {}

    record Queues(List<QueueItem> items) {}
}
