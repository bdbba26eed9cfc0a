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
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
@RunOnVirtualThread
class LedgerResource {
    private static final int NAMED = 100;

    private final WholeLedger ledger;

    LedgerResource(WholeLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/check")
    @Operation(operationId = "checkLedger", summary = "Recomputes the invariants of the ledger from its rows")
    public LedgerCheck check() {
        return ledger.check();
    }

    @GET
    @Path("/chain")
    @Operation(
            operationId = "verifyLedger",
            summary = "Recomputes the seals of all postings",
            description = "Finds what was changed, put in or taken out behind the service's back; names 100 members.")
    public ChainCheck chain() {
        return ledger.verify(NAMED);
    }
}
