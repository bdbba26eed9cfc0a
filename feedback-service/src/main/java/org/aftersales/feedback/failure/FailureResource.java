package org.aftersales.feedback.failure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/insight/failures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class FailureResource {

    private final FailureUseCases failures;

    FailureResource(FailureUseCases failures) {
        this.failures = failures;
    }

    @GET
    @Operation(
            operationId = "failureRates",
            summary =
                    "Which products, batches or parts fail more or less often than before, or at which centres more or"
                            + " fewer failures are found, and how sure that is",
            description = "By the day on which the work was resolved, in UTC, both ends included, at most 366 days; the"
                    + " last 30 where absent. By batch where by is absent. What has changed comes first.")
    public List<FailureRate> rates(
            @QueryParam("by") @Nullable FailureGroup by,
            @QueryParam("from") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable String from,
            @QueryParam("to") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable String to) {
        return failures.rates(by == null ? FailureGroup.BATCH : by, from, to);
    }
}
