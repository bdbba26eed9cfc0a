package org.aftersales.feedback.failure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/failure-trends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class FailureTrendResource {

    private final FailureTrendUseCases trends;
    private final Cursors cursors;

    FailureTrendResource(FailureTrendUseCases trends, Cursors cursors) {
        this.trends = trends;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listFailureTrends",
            summary = "List what fails lastingly more or less often than before, by product, batch, part and centre",
            description = "Each week, Monday to Sunday in UTC, is judged about an hour after its end. A change is told"
                    + " once, as feedback.failure-trend.shifted.v1, and what is usual is learnt anew from four weeks"
                    + " with twenty failures at least.")
    public Page<FailureTrendView> list(
            @QueryParam("by") @Nullable FailureGroup by,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var list = "failure trends " + by;
        var rows = trends.newest(by, cursors.below(page, list), page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }
}
