package org.aftersales.warranty.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.aftersales.kit.rest.AsksOnly;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Questions change nothing, so they need no Idempotency-Key. */
@Path("/v1/coverage-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CheckResource {

    private static final int MULTI_STATUS = 207;
    private static final int MOST = 500;

    private final CheckUseCases useCases;
    private final HttpHeaders headers;

    CheckResource(CheckUseCases useCases, HttpHeaders headers) {
        this.useCases = useCases;
        this.headers = headers;
    }

    record CheckBatch(@NotEmpty @Size(max = MOST) List<@NotNull @Valid CheckRequest> checks) {}

    @POST
    @AsksOnly
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.RETAILER,
        Roles.AGENT,
        Roles.TECHNICIAN,
        Roles.ADJUSTER,
        Roles.MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "What is covered, for each class of cost, and why",
            description = "Any day, past or future; also for units that are not registered, with a proof of purchase. "
                    + "By GTIN and serial, or by the code of a card, anybody may ask: the answer says nothing of the "
                    + "owner, nor of the unit that was given for a replaced one. "
                    + "Reasons are in the language of Accept-Language, English or Persian.")
    @APIResponseSchema(value = CheckView.class, responseCode = "200")
    public CheckView check(@Valid @NotNull CheckRequest request) {
        return CheckView.of(useCases.check(request), language());
    }

    @POST
    @Path("/batches")
    @AsksOnly
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Up to 500 coverage checks at once",
            description = "Each item has the status that its check alone would have had.")
    @APIResponseSchema(value = CheckBatchView.class, responseCode = "207")
    public Response checkAll(@Valid @NotNull CheckBatch batch) {
        var answers = CheckBatchView.of(useCases.checkAll(batch.checks()), language());
        return Response.status(MULTI_STATUS).entity(answers).build();
    }

    private Locale language() {
        return CheckWords.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
