package org.aftersales.feedback.trend;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/trends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class TrendResource {

    private final TrendUseCases trends;
    private final Cursors cursors;

    TrendResource(TrendUseCases trends, Cursors cursors) {
        this.trends = trends;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "List what customers answer over time, with what is usual and the last lasting change",
            description = "Each closed UTC day is judged once, about an hour after its end. A change is told once, as"
                    + " feedback.trend.shifted.v1, and what is usual is learnt anew.")
    public Page<TrendView> list(@BeanParam TrendQuery query) {
        var filter = query.filter();
        var page = query.page();
        var list = "trends " + filter;
        var rows = trends.newest(filter, cursors.below(page, list), page.limit());
        return cursors.page(rows, page, list, view -> view.id().toString(), Function.identity());
    }
}
