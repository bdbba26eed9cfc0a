package org.aftersales.kit.webhook;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a retailer, or the tenant itself, wants to be told of events. */
@Path("/v1/webhook-endpoints")
@RolesAllowed({Roles.RETAILER, Roles.MANAGER, Roles.ADMIN})
@Produces(APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Events told to your own systems, signed as Standard Webhooks describes")
public class WebhookEndpointResource {
    private static final String LIST = "webhook-endpoints";
    private static final int OVERLAP = 24;
    private static final int LONGEST_OVERLAP = 168;

    private final WebhookUseCases webhooks;
    private final Owner owner;
    private final Cursors cursors;

    WebhookEndpointResource(WebhookUseCases webhooks, Owner owner, Cursors cursors) {
        this.webhooks = webhooks;
        this.owner = owner;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @Consumes(APPLICATION_JSON)
    @Operation(
            summary = "Register an endpoint",
            description = "A retailer's endpoint is told of events that name the retailer, one of the tenant's staff of"
                    + " all. The secret is shown this once.")
    @APIResponseSchema(value = NewEndpointView.class, responseCode = "201")
    public Response register(@Valid @NotNull Subscription wanted) {
        var registered = webhooks.register(owner.retailer(), wanted);
        var endpoint = registered.endpoint();
        return Answers.created(
                path(endpoint.key()), new NewEndpointView(endpoint.view(), registered.secret()), endpoint.version());
    }

    @GET
    @Operation(summary = "List endpoints, the newest first; staff sees those of retailers too")
    public Page<EndpointView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                LIST,
                (id, count) -> webhooks.below(owner.retailer(), id, count),
                Endpoint::key,
                Endpoint::view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an endpoint")
    @APIResponseSchema(EndpointView.class)
    public Response find(@PathParam("id") UUID id) {
        var endpoint = webhooks.find(owner.retailer(), id);
        return Answers.ok(endpoint.view(), endpoint.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Change where an endpoint is and what it is told of")
    @APIResponseSchema(EndpointView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Subscription wanted) {
        var endpoint = webhooks.change(owner.retailer(), id, wanted, IfMatch.of(ifMatch));
        return Answers.ok(endpoint.view(), endpoint.version());
    }

    /** The status that an endpoint shall have. */
    @Schema(name = "WebhookStatusChange")
    record StatusChange(@NotNull EndpointStatus status) {}

    @PUT
    @Path("{id}/status")
    @Consumes(APPLICATION_JSON)
    @Operation(
            summary = "Enable or disable an endpoint",
            description = "What waited when it was disabled is sent once it is enabled; events in between are not.")
    @APIResponseSchema(EndpointView.class)
    public Response status(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull StatusChange wanted) {
        var endpoint = wanted.status() == EndpointStatus.ENABLED
                ? webhooks.enable(owner.retailer(), id, IfMatch.of(ifMatch))
                : webhooks.disable(owner.retailer(), id, IfMatch.of(ifMatch));
        return Answers.ok(endpoint.view(), endpoint.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete an endpoint with its secrets, what waits for it, and its log")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        webhooks.delete(owner.retailer(), id, IfMatch.of(ifMatch));
        return Response.noContent().build();
    }

    /** How the secret before the new one ends. */
    @Schema(name = "WebhookSecretRotation")
    record Rotation(
            @Schema(
                    description = "For how many hours requests are signed with the secrets before it as well",
                    defaultValue = "24")
            @Min(0)
            @Max(LONGEST_OVERLAP)
            @Nullable
            Integer overlapHours) {

        Duration overlap() {
            return Duration.ofHours(overlapHours == null ? OVERLAP : overlapHours);
        }
    }

    @POST
    @Path("{id}/secrets")
    @Idempotent
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @Consumes(APPLICATION_JSON)
    @Operation(
            summary = "Get a new secret",
            description = "It is shown this once. Until the overlap ends, requests carry a signature for each secret.")
    @APIResponseSchema(value = NewSecretView.class, responseCode = "201")
    public Response rotate(@PathParam("id") UUID id, @Valid @NotNull Rotation rotation) {
        var secret = webhooks.rotate(owner.retailer(), id, rotation.overlap());
        return Response.status(Response.Status.CREATED).entity(secret).build();
    }

    static String path(UUID id) {
        return "/v1/webhook-endpoints/" + id;
    }
}
