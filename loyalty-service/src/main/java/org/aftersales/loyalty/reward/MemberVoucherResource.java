package org.aftersales.loyalty.reward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/members/{id}/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class MemberVoucherResource {
    private final VoucherBlockUseCases vouchers;
    private final Cursors cursors;

    MemberVoucherResource(VoucherBlockUseCases vouchers, Cursors cursors) {
        this.vouchers = vouchers;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "findVouchers",
            summary = "All vouchers of a member, the oldest first, without their codes")
    public Page<VoucherRecordView> of(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var list = "vouchers of " + id;
        var found = vouchers.of(id, cursors.above(page, list), page.limit() + 1);
        return cursors.page(found, page, list, voucher -> voucher.voucherId().toString(), voucher -> voucher);
    }
}
