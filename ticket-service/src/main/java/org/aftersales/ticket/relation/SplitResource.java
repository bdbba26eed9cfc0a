package org.aftersales.ticket.relation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/tickets/{id}/splits")
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Relations")
class SplitResource {
    private final SplitUseCases splits;

    SplitResource(SplitUseCases splits) {
        this.splits = splits;
    }

    @POST
    @Consumes(APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({AGENT, MANAGER})
    @Operation(
            summary = "Make a part of a ticket a ticket of its own, linked to it",
            description = "Messages are copied for the same readers and say of which they are copies; their files are"
                    + " kept once. Devices go on there and have their outcome there. What is promised about the part"
                    + " starts anew, unless it is to count from the beginning of this ticket.")
    @APIResponseSchema(value = Part.class, responseCode = "201")
    public Response split(@PathParam("id") UUID id, @Valid @NotNull SplitOff told) {
        var part = splits.split(id, told);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/tickets/" + part.id())
                .entity(new Part(part.id(), part.number()))
                .build();
    }

    /** What was split off. */
    @Schema(name = "SplitOffTicket")
    record Part(UUID ticketId, String number) {}
}
