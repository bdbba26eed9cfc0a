package org.aftersales.feedback.insight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/insight/reasons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ANALYST, Roles.MANAGER})
@Tag(name = "Insight")
class ReasonResource {

    private final ScoreUseCases useCases;

    ReasonResource(ScoreUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Operation(
            operationId = "topReasons",
            summary = "What people chose of what surveys offered them, most often first",
            description = "Days and traits as for scores; there are no groups and no pages.")
    public List<Reasons> reasons(@BeanParam ScoreQuery query) {
        return useCases.reasons(query.filter(useCases.today()));
    }
}
