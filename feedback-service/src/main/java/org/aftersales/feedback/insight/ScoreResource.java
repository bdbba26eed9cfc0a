package org.aftersales.feedback.insight;

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

@Path("/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class ScoreResource {

    private final ScoreUseCases useCases;
    private final Cursors cursors;

    ScoreResource(ScoreUseCases useCases, Cursors cursors) {
        this.useCases = useCases;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "How satisfied customers are with the work and with the manner, and how sure that is",
            description = "Days are in UTC, both ends included, at most 366; the last 30 where absent. Groups by"
                    + " occasion where by is absent. Compared with as many days just before.")
    public Page<GroupScores> scores(@BeanParam ScoreQuery query) {
        var page = query.page();
        var filter = query.filter(useCases.today());
        var after = page.after() == null ? "" : cursors.open(page.after(), filter.text());
        var found = useCases.scores(filter, after, page.limit() + 1);
        return cursors.page(found, page, filter.text(), GroupScores::group, scores -> scores);
    }
}
