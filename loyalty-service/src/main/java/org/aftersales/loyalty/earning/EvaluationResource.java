package org.aftersales.loyalty.earning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/postings/{id}/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Earning")
@RunOnVirtualThread
class EvaluationResource {
    private final EarningRuleUseCases rules;

    EvaluationResource(EarningRuleUseCases rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER})
    @Operation(
            operationId = "getEvaluation",
            summary = "Why there is a posting: what the event that caused it was worth, rule by rule",
            description = "404 for postings that no event has caused, such as a hold.")
    public EarningView get(@PathParam("id") UUID id) {
        return rules.ofPosting(id);
    }
}
