package org.aftersales.loyalty.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/ledger")
@Tag(name = "Ledger")
@RunOnVirtualThread
class LedgerResource {
    private final LedgerChecks checks;

    LedgerResource(LedgerChecks checks) {
        this.checks = checks;
    }

    @GET
    @Path("/check")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(operationId = "checkLedger", summary = "Recomputes the invariants of the ledger from its rows")
    public LedgerCheck check() {
        return checks.run();
    }
}
