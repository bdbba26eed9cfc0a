package org.aftersales.feedback.recovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/complaints/recovery")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints")
class RecoveryResource {

    private final RecoveryUseCases recovery;

    RecoveryResource(RecoveryUseCases recovery) {
        this.recovery = recovery;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "showRecovery",
            summary = "How many customers who complained were won back, and what that cost",
            description = "What was first complained of in these days, UTC, both ends included, at most 366; the last"
                    + " 30 where absent. Several complaints of a customer about one misfortune are counted once, by"
                    + " their last word. Those whom somebody spoke with beside those whom nobody did.")
    public Recovery recovery(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return recovery.recovery(from, to);
    }
}
