package org.aftersales.loyalty.household;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/gifts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class GiftResource {
    private final GiftUseCases gifts;

    GiftResource(GiftUseCases gifts) {
        this.gifts = gifts;
    }

    @GET
    @Operation(operationId = "getGift", summary = "A gift of one member to another")
    @APIResponseSchema(value = GiftView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(gifts.get(id));
    }

    @PUT
    @Path("/reversal")
    @Operation(operationId = "reverseGift", summary = "Take a gift back, as long as all of it is left")
    @APIResponseSchema(value = GiftView.class, responseCode = "200")
    public Response reverse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(gifts.reverse(id, IfMatch.of(version)));
    }

    private static Response answer(Gift gift) {
        return Answers.ok(gift.view(), gift);
    }
}
