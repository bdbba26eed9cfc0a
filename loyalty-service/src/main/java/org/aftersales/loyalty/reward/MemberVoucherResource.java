package org.aftersales.loyalty.reward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/members/{id}/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers")
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@RunOnVirtualThread
class MemberVoucherResource {
    private final VoucherBlockUseCases vouchers;

    MemberVoucherResource(VoucherBlockUseCases vouchers) {
        this.vouchers = vouchers;
    }

    @GET
    @Operation(
            operationId = "findVouchers",
            summary = "All vouchers of a member, the oldest first, without their codes")
    public Page<VoucherRecordView> of(@PathParam("id") UUID id) {
        return new Page<>(vouchers.of(id), null);
    }
}
