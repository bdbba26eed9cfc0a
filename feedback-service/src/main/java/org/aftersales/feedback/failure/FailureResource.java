package org.aftersales.feedback.failure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/insight/failures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class FailureResource {

    private final FailureUseCases failures;
    private final Cursors cursors;

    FailureResource(FailureUseCases failures, Cursors cursors) {
        this.failures = failures;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "failureRates",
            summary =
                    "Which products, batches or parts fail more or less often than before, or at which centres more or"
                            + " fewer failures are found, and how sure that is",
            description = "By the day on which the work was resolved, in UTC, both ends included, at most 366 days; the"
                    + " last 30 where absent. By batch where by is absent. What has changed comes"
                    + " first, and of the rest what fails most often.")
    public Page<FailureRate> rates(@BeanParam FailureQuery query) {
        var days = failures.days(query.from(), query.to());
        var page = query.page();
        var list = "failures " + query.group() + " " + days;
        var after = page.after() == null ? null : cursors.open(page.after(), list);
        var rows = failures.rates(query.group(), days, after, page.limit() + 1);
        return cursors.page(rows, page, list, FailureRate::position, rate -> rate);
    }
}
