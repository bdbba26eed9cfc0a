package org.aftersales.ticket.queue;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/tickets/{id}/routing")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class RoutingResource {
    private final TicketRoutingUseCases routing;

    RoutingResource(TicketRoutingUseCases routing) {
        this.routing = routing;
    }

    @GET
    @RolesAllowed({AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Explain in which queue a ticket waits, and why whoever has it has it")
    public RoutingView explain(@PathParam("id") UUID id) {
        return routing.explain(id);
    }

    @PUT
    @Consumes(APPLICATION_JSON)
    @RolesAllowed({AGENT, TECHNICIAN, MANAGER})
    @Operation(
            summary = "Say which language and which skill a ticket needs",
            description = "What waits is put into the queue that is for such tickets now, and keeps its turn there.")
    public RoutingView needs(@PathParam("id") UUID id, @Valid @NotNull Needed told) {
        return routing.needs(id, told.language(), told.skill());
    }

    /** What whoever works on it has to speak and to know. */
    @Schema(name = "RoutingNeeds")
    record Needed(
            @Pattern(regexp = Codes.CODE) @Schema(examples = "fa") @Nullable
            String language,

            @Pattern(regexp = Codes.CODE) @Nullable String skill) {}
}
