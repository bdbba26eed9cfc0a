package org.aftersales.warranty.card;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/card-checks/{code}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Card check")
class CardCheckResource {

    private final CardCheckUseCases checks;

    CardCheckResource(CardCheckUseCases checks) {
        this.checks = checks;
    }

    @GET
    @Operation(
            summary = "What a card promises today, by the code on it",
            description = "Open to everybody who was shown the card; says nothing of its owner and records nothing. "
                    + "Reasons are in English or Persian.")
    @APIResponseSchema(value = CardCheckView.class, responseCode = "200")
    public Response check(
            @PathParam("code") String code, @BeanParam Visitor visitor, @Context HttpServerRequest request) {
        var language = visitor.language().locale();
        return Response.ok(checks.check(request.remoteAddress().hostAddress(), code, language))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
