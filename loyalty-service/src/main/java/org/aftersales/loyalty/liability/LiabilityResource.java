package org.aftersales.loyalty.liability;

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

@Path("/v1/liability")
@Tag(name = "Liability")
@RolesAllowed({Roles.MANAGER, Roles.ANALYST})
@RunOnVirtualThread
class LiabilityResource {
    private final LiabilityUseCases liability;

    LiabilityResource(LiabilityUseCases liability) {
        this.liability = liability;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getLiability",
            summary = "Points that may still be spent, by the month in which they were given",
            description = "Of all programmes together where none is named. Also as of the end of a past day."
                    + " Points that members gave each other count in the month and for the reason in which they were"
                    + " given first. Breakage: each cohort is expected to be used in the share in"
                    + " which those were of which all points have ended.")
    public LiabilityView get(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("zone") @Nullable String zone) {
        return liability.at(programme, asOf, zone);
    }

    @GET
    @Path("/ifrs15-inputs")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportIfrs15Inputs",
            summary = "The same as CSV, a line for each cohort: inputs for the accounts, no bookings")
    public String export(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("zone") @Nullable String zone) {
        return Ifrs15Lines.of(liability.at(programme, asOf, zone));
    }
}
