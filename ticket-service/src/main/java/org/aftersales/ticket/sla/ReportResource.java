package org.aftersales.ticket.sla;

import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures about promises: counts and sums, so that they can be added up. */
@Path("/v1/sla/reports")
@RunOnVirtualThread
@Tag(name = "Promises")
class ReportResource {
    private final SlaUseCases sla;

    ReportResource(SlaUseCases sla) {
        this.sla = sla;
    }

    @GET
    @Path("waiting")
    @RolesAllowed({MANAGER, ANALYST, ADMIN})
    @Operation(
            summary = "Whose fault the waiting was in a time",
            description =
                    "What began before it, ended behind it or goes on counts as far as it lies within, until now at"
                            + " the latest.")
    public WaitingReport waiting(
            @QueryParam("from") @Parameter(required = true) @Nullable Instant from,
            @QueryParam("until") @Parameter(required = true) @Nullable Instant until) {
        return sla.waiting(needed("from", from), needed("until", until));
    }

    @GET
    @Path("promises")
    @RolesAllowed({MANAGER, ANALYST, ADMIN})
    @Operation(summary = "Which promises were kept, of those whose clocks started in a time")
    public KeptReport promises(
            @QueryParam("from") @Parameter(required = true) @Nullable Instant from,
            @QueryParam("until") @Parameter(required = true) @Nullable Instant until) {
        return sla.kept(needed("from", from), needed("until", until));
    }

    private static Instant needed(String name, @Nullable Instant given) {
        if (given != null) return given;
        throw new Malformed(
                "invalid-parameter",
                "A query parameter is missing.",
                List.of(new Violation("?" + name, "required", "An instant.")));
    }
}
