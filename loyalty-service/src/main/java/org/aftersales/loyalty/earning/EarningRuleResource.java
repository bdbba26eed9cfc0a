package org.aftersales.loyalty.earning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.AsksOnly;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.ledger.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/earning-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Earning")
@RunOnVirtualThread
class EarningRuleResource {
    private final EarningRuleUseCases rules;
    private final SimulationUseCases simulations;

    EarningRuleResource(EarningRuleUseCases rules, SimulationUseCases simulations) {
        this.rules = rules;
        this.simulations = simulations;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "publishEarningRule",
            summary = "Publish the next version of what an event is worth",
            description = "Events are judged by the version that was valid when they happened, however late they come.")
    @APIResponseSchema(value = PublishedRule.class, responseCode = "201")
    public Response publish(@Valid @NotNull PublishRule told) {
        var rule = rules.publish(told);
        return Answers.created("/v1/earning-rules?reason=" + rule.reason(), rule, rule.version());
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "findEarningRules",
            summary = "All versions of what an event is worth, the newest first; the last is the installation's own")
    public Page<PublishedRule> find(@QueryParam("reason") @Nullable String reason) {
        return new Page<>(rules.of(earned(reason)), null);
    }

    @POST
    @Path("/simulations")
    @AsksOnly
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "simulateEarningRule",
            summary = "What past events would have been worth by other terms",
            description = "Limits of a day and a month are counted anew, in the order in which the events happened.")
    public SimulationView simulate(@Valid @NotNull Simulate told) {
        return simulations.simulate(told);
    }

    private static Reason earned(@Nullable String reason) {
        for (var known : List.of(Reason.REGISTRATION, Reason.SURVEY)) {
            if (known.name().equals(reason)) return known;
        }
        var message = "Say REGISTRATION or SURVEY.";
        throw new Malformed(
                "invalid-parameter", message, List.of(new Violation("?reason", "invalid-parameter", message)));
    }
}
