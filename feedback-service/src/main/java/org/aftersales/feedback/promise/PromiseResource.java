package org.aftersales.feedback.promise;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftersales.feedback.promise.ToldPromises.After;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/insight/promises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class PromiseResource {

    private final ToldPromiseUseCases promises;
    private final Cursors cursors;

    PromiseResource(ToldPromiseUseCases promises, Cursors cursors) {
        this.promises = promises;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "keptPromises",
            summary = "How often what was promised to customers was kept, by service centre or otherwise",
            description = "By the day on which it was done in time, or was due and was not done, in UTC, both ends"
                    + " included, at most 366 days; the last 30 where absent. By centre where by is absent.")
    public Page<PromiseScores> kept(@BeanParam PromiseQuery query) {
        var days = promises.days(query.from(), query.to());
        var page = query.page();
        var list = "promises " + query.group() + " " + days + " " + query.kind();
        var after = page.after() == null ? After.START : After.of(cursors.open(page.after(), list));
        var rows = promises.kept(query.group(), days, query.kind(), after, page.limit() + 1);
        return cursors.page(rows, page, list, scores -> After.of(scores).text(), scores -> scores);
    }
}
