package org.aftersales.feedback.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

    @GET
    @Path("ranking")
    @Operation(
            operationId = "rankGroups",
            summary = "Which groups did better than which others, where that can be told",
            description = "As scores, over all groups at once; by month there is no ranking.")
    public Ranking ranking(@BeanParam ScoreQuery query, @QueryParam("aspect") @Nullable Aspect aspect) {
        var filter = byTrait(query);
        return useCases.ranking(filter, aspect == null ? Aspect.QUALITY : aspect);
    }

    @GET
    @Path("weighted")
    @Operation(
            operationId = "weightedScores",
            summary = "What all who were asked would have answered, where some groups answer less than others",
            description =
                    "As scores; by says which groups are weighted by how many of them were asked, at most 500. Who"
                            + " was asked is told by occasion and not by survey: of one survey, those count who were"
                            + " asked on the occasions on which it was answered.")
    public WeightedScores weighted(@BeanParam ScoreQuery query) {
        return useCases.weighted(byTrait(query));
    }

    private ScoreFilter byTrait(ScoreQuery query) {
        var filter = query.filter(useCases.today());
        if (filter.by().isTrait()) return filter;
        throw new Malformed(
                "invalid-parameter",
                "Months are no groups of people.",
                List.of(new Violation("?by", "no-trait", "must not be MONTH")));
    }
}
