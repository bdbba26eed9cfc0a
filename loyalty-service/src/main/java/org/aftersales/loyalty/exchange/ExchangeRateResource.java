package org.aftersales.loyalty.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates")
@RunOnVirtualThread
class ExchangeRateResource {
    private final ExchangeRateUseCases rates;
    private final Cursors cursors;

    ExchangeRateResource(ExchangeRateUseCases rates, Cursors cursors) {
        this.rates = rates;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "publishExchangeRate",
            summary = "Say what a currency is worth in another one from a moment on",
            description = "For events that happen from then on, until a later one begins; never changed or removed. Of"
                    + " two that begin together the one published later counts. What was converted before keeps its"
                    + " rate; events that have waited for one of that moment are judged now.")
    @APIResponseSchema(value = ExchangeRate.class, responseCode = "201")
    public Response publish(@Valid @NotNull PublishRate told) {
        return Response.status(Response.Status.CREATED)
                .entity(rates.publish(told))
                .build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "findExchangeRates", summary = "The published rates, the newest first")
    public Page<ExchangeRate> find(
            @QueryParam("from") @Nullable @Pattern(regexp = "[A-Z]{3}") String from,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "exchange rates of " + from,
                (id, most) -> rates.below(from, id, most),
                ExchangeRate::id,
                rate -> rate);
    }
}
