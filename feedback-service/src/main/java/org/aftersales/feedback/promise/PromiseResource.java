package org.aftersales.feedback.promise;

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

@Path("/v1/insight/promises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class PromiseResource {

    private final ToldPromiseUseCases promises;

    PromiseResource(ToldPromiseUseCases promises) {
        this.promises = promises;
    }

    @GET
    @Operation(
            operationId = "keptPromises",
            summary = "How often what was promised to customers was kept, by service centre or otherwise",
            description = "By the day on which it was done in time, or was due and was not done, in UTC, both ends"
                    + " included, at most 366 days; the last 30 where absent. By centre where by is absent.")
    public List<PromiseScores> kept(
            @QueryParam("by") @Nullable PromiseGroup by,
            @QueryParam("from") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable String from,
            @QueryParam("to") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable String to,
            @QueryParam("kind") @Parameter(description = "Of the work, such as REPAIR") @Nullable String kind) {
        return promises.kept(by == null ? PromiseGroup.CENTRE : by, from, to, kind);
    }
}
