package org.aftersales.feedback.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the gateways of mail and messages tell what became of what we sent. */
@Path("/v1/deliveries")
@RunOnVirtualThread
@Tag(name = "Surveys")
class DeliveryResource {

    private final DeliveryUseCases deliveries;

    DeliveryResource(DeliveryUseCases deliveries) {
        this.deliveries = deliveries;
    }

    @PUT
    @Path("{id}/report")
    @RolesAllowed(Roles.MAIL_GATEWAY)
    @Operation(
            summary = "Tell what became of a message; told again it changes nothing",
            description =
                    "Its id is in the Message-ID of mails, after the plus sign of the address they come back to, and"
                            + " the webhook-id of what was handed to the gateway of messages.")
    @APIResponse(responseCode = "204", description = "Noted")
    public Response report(@PathParam("id") UUID id, @Valid @NotNull DeliveryReport report) {
        deliveries.report(id, report);
        return Response.noContent().build();
    }
}
