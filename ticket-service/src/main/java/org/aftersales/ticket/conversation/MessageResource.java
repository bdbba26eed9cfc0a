package org.aftersales.ticket.conversation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/tickets/{id}/messages")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Conversations")
class MessageResource {

    private static final int PER_MINUTE = 60;

    private final ConversationUseCases useCases;
    private final Cursors cursors;
    private final RateLimits limits;
    private final Caller caller;

    MessageResource(ConversationUseCases useCases, Cursors cursors, RateLimits limits, Caller caller) {
        this.useCases = useCases;
        this.cursors = cursors;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Consumes(APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({CUSTOMER, AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Write a message",
            description = "Staff says whether the customer may read it; where it says nothing, only staff may.")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    public Response post(@PathParam("id") UUID id, @Valid @NotNull PostMessage told) {
        limits.check("messages", caller.tenant() + ' ' + caller.subject(), PER_MINUTE);
        return Response.status(Response.Status.CREATED)
                .entity(useCases.post(id, told))
                .build();
    }

    @GET
    @RolesAllowed({CUSTOMER, AGENT, TECHNICIAN, ADJUSTER, MANAGER})
    @Operation(summary = "List the messages that the caller may read, newest first")
    public Page<MessageView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "messages " + id + ' ' + caller.is(CUSTOMER),
                (below, most) -> useCases.newest(id, below, most),
                written -> written.message().id(),
                useCases::view);
    }
}
