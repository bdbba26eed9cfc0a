package org.aftersales.warranty.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.claim.ClaimId;
import org.aftersales.warranty.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Extended warranty")
class ContractResource {

    private final ContractUseCases useCases;
    private final Cursors cursors;

    ContractResource(ContractUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.MANAGER})
    @Operation(
            summary = "Sell further cover of a unit",
            description = "It begins after the unit's own cover of each kind, or at once.")
    @APIResponseSchema(value = ContractView.class, responseCode = "201")
    public Response sell(@Valid @NotNull SellContract told) {
        return created(useCases.sell(told));
    }

    @POST
    @Path("/rewards")
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(summary = "Give further cover of a unit as a reward")
    @APIResponseSchema(value = ContractView.class, responseCode = "201")
    public Response give(@Valid @NotNull GiveContract told) {
        return created(useCases.give(told));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Read a contract")
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        return answer(useCases.find(id));
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "List the contracts of a unit, newest first")
    public Page<ContractView> ofUnit(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var unit = UnitId.asked(unitId);
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "contracts of " + unit,
                (below, most) -> useCases.of(unit, below, most),
                ContractView::id,
                contract -> contract);
    }

    @GET
    @Path("/{id}/cancellation-quote")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "What a cancellation today would bring",
            description = "Everything within the free look if nothing was claimed, else by the days to come or, where "
                    + "that leaves less, by the use to come, less what claims under the contract have cost, less the "
                    + "fee. The meter is required where the contract is limited by use.")
    public CancellationQuote quote(@PathParam("id") UUID id, @QueryParam("meter") @Nullable @Min(0) Long meter) {
        return useCases.quote(id, meter);
    }

    @PUT
    @Path("/{id}/claim-costs/{claimId}")
    @RolesAllowed({Roles.ADJUSTER, Roles.MANAGER})
    @Operation(
            summary = "Record what making good under a contract has cost",
            description = "Replaces what was recorded for the claim before; answers today's quote.")
    @APIResponseSchema(value = CancellationQuote.class, responseCode = "200")
    public Response recordCost(
            @PathParam("id") UUID id,
            @PathParam("claimId") ClaimId claim,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull RecordCost told) {
        var quoted = useCases.recordCost(id, IfMatch.of(version), claim, told);
        return Answers.ok(quoted.quote(), quoted.contract().version());
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.MANAGER})
    @Operation(
            summary = "Cancel a contract for the refund that was quoted",
            description = "What it covers ends with today; the refund must be the one of today's quote.")
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull CancelContract told) {
        var contract = useCases.cancel(id, IfMatch.of(version), told);
        return Response.ok(contract.view()).build();
    }

    private static Response created(Contract contract) {
        return Answers.created("/v1/contracts/" + contract.id(), contract.view(), contract.version());
    }

    private static Response answer(Contract contract) {
        return Answers.ok(contract.view(), contract.version());
    }
}
