package org.aftersales.loyalty.reward;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/coupons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers")
@RolesAllowed(Roles.CUSTOMER)
@RunOnVirtualThread
class CouponResource {
    private final CouponUseCases coupons;

    CouponResource(CouponUseCases coupons) {
        this.coupons = coupons;
    }

    @GET
    @Operation(
            operationId = "findMyCoupons",
            summary = "Vouchers that I was given, with their codes; the latest fifty, the newest first")
    public Page<CouponView> find() {
        return new Page<>(coupons.mine(), null);
    }
}
