package org.aftersales.feedback.survey;

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

@Path("/v1/invitations/funnel")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Surveys")
class FunnelResource {

    private final FunnelUseCases funnels;

    FunnelResource(FunnelUseCases funnels) {
        this.funnels = funnels;
    }

    @GET
    @Operation(
            operationId = "surveyFunnel",
            summary = "How many of those asked it reached, opened it, started and answered, by survey and channel",
            description =
                    "Of those asked on these days, in UTC, both ends included, at most 366 days; the last 30 where"
                            + " absent. Counts may be summed; what came later counts on the day of asking.")
    public List<Funnel> funnel(
            @QueryParam("from") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable String from,
            @QueryParam("to") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable String to,
            @QueryParam("survey") @Parameter(description = "The code of a survey; all where absent") @Nullable
                    String survey,
            @QueryParam("by")
                    @Parameter(
                            description = "By what it is told apart beside survey and channel; by nothing where absent")
                    @Nullable
                    FunnelGrouping by) {
        return funnels.of(from, to, survey, by);
    }
}
