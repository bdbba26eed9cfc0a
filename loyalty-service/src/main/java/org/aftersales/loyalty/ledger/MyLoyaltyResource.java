package org.aftersales.loyalty.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/me/loyalty")
@Tag(name = "My loyalty")
@RolesAllowed(Roles.CUSTOMER)
@RunOnVirtualThread
class MyLoyaltyResource {
    private final LoyaltyUseCases loyalty;
    private final Caller caller;

    MyLoyaltyResource(LoyaltyUseCases loyalty, Caller caller) {
        this.loyalty = loyalty;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMyLoyalty",
            summary = "My membership, my points and when they end; my balance in all programmes")
    public LoyaltyView mine(@QueryParam("programme") @Nullable String programme) {
        return loyalty.ofSubject(caller.subject(), programme);
    }

    @GET
    @Path("/statement")
    @Operation(operationId = "getMyStatement", summary = "Every movement of my points and why, newest first")
    public Page<StatementEntry> statement(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        return loyalty.statementOfSubject(caller.subject(), programme, PageRequest.of(limit, after));
    }
}
