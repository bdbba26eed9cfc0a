package org.aftersales.loyalty.reward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers")
@RolesAllowed({Roles.RETAILER, Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class VoucherResource {
    private final VoucherUseCases vouchers;

    VoucherResource(VoucherUseCases vouchers) {
        this.vouchers = vouchers;
    }

    @POST
    @Path("/reservations")
    @Idempotent
    @Operation(
            operationId = "reserveVoucher",
            summary = "Keep a voucher for an order",
            description = "404 voucher-not-usable whatever is wrong with the code; attempts are counted.")
    @APIResponseSchema(value = VoucherView.class, responseCode = "201")
    public Response reserve(@Valid @NotNull ReserveVoucher told) {
        var voucher = vouchers.reserve(told);
        return Answers.created("/v1/vouchers/" + voucher.id().value(), voucher.view(), voucher);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getVoucher", summary = "A voucher that we have reserved")
    @APIResponseSchema(value = VoucherView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(vouchers.find(id));
    }

    @PUT
    @Path("/{id}/redemption")
    @Operation(operationId = "redeemVoucher", summary = "The order was paid with it")
    @APIResponseSchema(value = VoucherView.class, responseCode = "200")
    public Response redeem(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(vouchers.redeem(id, IfMatch.of(version)));
    }

    @PUT
    @Path("/{id}/rollback")
    @Operation(
            operationId = "rollVoucherBack",
            summary = "The order was given up or goes back; the voucher can be used again until its day")
    @APIResponseSchema(value = VoucherView.class, responseCode = "200")
    public Response rollBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version) {
        return answer(vouchers.rollBack(id, IfMatch.of(version)));
    }

    private static Response answer(Voucher voucher) {
        return Answers.ok(voucher.view(), voucher);
    }
}
