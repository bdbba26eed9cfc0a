package org.aftersales.warranty.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.aftersales.warranty.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Transfers")
class TransferResource {

    private final TransferUseCases useCases;
    private final Cursors cursors;

    TransferResource(TransferUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    record OfferUnit(@NotNull UnitId unitId) {}

    /** @param code as the offer's answer told it to the owner */
    record AcceptUnit(@NotBlank @Size(max = 100) String code) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Offer a unit to its next owner",
            description = "The answer holds the code for the next owner, once. A unit has one open offer at a time.")
    @APIResponseSchema(value = TransferView.class, responseCode = "201")
    public Response offer(@Valid @NotNull OfferUnit offer) {
        var opened = useCases.offer(offer.unitId());
        return Answers.created("/v1/transfers/" + opened.transfer().id(), TransferView.of(opened), 0);
    }

    @POST
    @Path("/acceptances")
    @Idempotent
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Become the owner of an offered unit",
            description = "From then on the unit, its card and its events are the new owner's; the old card is void.")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response accept(@Valid @NotNull AcceptUnit acceptance) {
        return Response.ok(TransferView.of(useCases.accept(acceptance.code()))).build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT})
    @Operation(summary = "Withdraw an offer that nobody has accepted")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(useCases.withdraw(id, IfMatch.of(version)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Read an offer")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        return answer(useCases.find(id));
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List the offers of a unit, newest first",
            description = "Tells when the unit changed hands and not between whom.")
    public Page<TransferView> ofUnit(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var unit = UnitId.asked(unitId);
        return cursors.newestFirst(
                PageRequest.of(limit, after),
                "transfers of " + unit,
                (below, most) -> useCases.of(unit, below, most),
                Transfer::id,
                TransferView::of);
    }

    private static Response answer(Transfer transfer) {
        return Answers.ok(TransferView.of(transfer), transfer.version());
    }
}
