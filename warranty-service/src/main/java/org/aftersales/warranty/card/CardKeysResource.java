package org.aftersales.warranty.card;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/.well-known/jwks.json")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
class CardKeysResource {

    private final CardSigner signer;

    CardKeysResource(CardSigner signer) {
        this.signer = signer;
    }

    /** @param keys JSON web keys (RFC 7517) */
    record KeySet(List<Map<String, String>> keys) {}

    @GET
    @Operation(summary = "The keys that verify signed warranty cards")
    @APIResponseSchema(value = KeySet.class, responseCode = "200")
    public Response keys() {
        return Response.ok(new KeySet(List.of(signer.publicKey())))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
