package org.aftersales.kit.webhook;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an endpoint was told, how that went, and telling it again. */
@Path("/v1/webhook-endpoints/{id}")
@RolesAllowed({Roles.RETAILER, Roles.MANAGER, Roles.ADMIN})
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {
    private final WebhookUseCases webhooks;
    private final Owner owner;
    private final Cursors cursors;

    WebhookDeliveryResource(WebhookUseCases webhooks, Owner owner, Cursors cursors) {
        this.webhooks = webhooks;
        this.owner = owner;
        this.cursors = cursors;
    }

    @GET
    @Path("deliveries")
    @Operation(summary = "List deliveries of the last 30 days, the newest first")
    public Page<DeliveryView> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("status") @Nullable DeliveryStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "webhook-deliveries " + id + " " + status,
                (below, count) -> webhooks.deliveries(owner.retailer(), id, below, status, count),
                DeliveryView::id,
                view -> view);
    }

    @GET
    @Path("deliveries/{delivery}")
    @Operation(summary = "Read a delivery with its attempts")
    public DeliveryView delivery(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return webhooks.delivery(owner.retailer(), id, delivery);
    }

    @POST
    @Path("pings")
    @Idempotent
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @Operation(
            summary = "Send the endpoint a ping",
            description = "It goes the way of every delivery; read there how it ended.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
    public Response ping(@PathParam("id") UUID id) {
        var ping = webhooks.ping(owner.retailer(), id);
        var path = WebhookEndpointResource.path(id) + "/deliveries/" + ping.id();
        return Response.accepted(ping)
                .header(HttpHeaders.LOCATION, URI.create(path))
                .build();
    }

    @POST
    @Path("replays")
    @Idempotent
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @Consumes(APPLICATION_JSON)
    @Operation(
            summary = "Send one delivery, or those of a period, again",
            description = "They keep their `webhook-id` and are tried by the whole schedule once more.")
    @APIResponseSchema(value = ReplayView.class, responseCode = "202")
    public Response replay(@PathParam("id") UUID id, @Valid @NotNull Replay replay) {
        return Response.accepted(webhooks.replay(owner.retailer(), id, replay)).build();
    }
}
