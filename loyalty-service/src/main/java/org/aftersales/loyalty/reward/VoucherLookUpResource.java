package org.aftersales.loyalty.reward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.AsksOnly;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/voucher-look-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class VoucherLookUpResource {
    private final VoucherBlockUseCases vouchers;

    VoucherLookUpResource(VoucherBlockUseCases vouchers) {
        this.vouchers = vouchers;
    }

    /** The body of {@code POST /v1/voucher-look-ups}. */
    record LookUp(@NotNull @Size(min = 1, max = 64) String code) {}

    @POST
    @AsksOnly
    @Operation(
            operationId = "lookVoucherUp",
            summary = "What has become of the voucher of a code",
            description = "404 voucher-not-usable where there is none; attempts are counted.")
    @APIResponseSchema(value = VoucherRecordView.class, responseCode = "200")
    public Response lookUp(@Valid @NotNull LookUp told) {
        var voucher = vouchers.lookUp(new VoucherCode(told.code()));
        return Answers.ok(voucher.recorded(), voucher);
    }
}
