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
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.AsksOnly;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
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
    private final ProgrammeUseCases programmes;

    EarningRuleResource(EarningRuleUseCases rules, SimulationUseCases simulations, ProgrammeUseCases programmes) {
        this.rules = rules;
        this.simulations = simulations;
        this.programmes = programmes;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "publishEarningRule",
            summary = "Publish the next version of what an event is worth by a rule",
            description = "Events are judged by the version that was valid when they happened, however late they come.")
    @APIResponseSchema(value = PublishedRule.class, responseCode = "201")
    public Response publish(@QueryParam("programme") @Nullable String programme, @Valid @NotNull PublishRule told) {
        var rule = rules.publish(programmes.named(programme), told);
        return Answers.created("/v1/earning-rules?reason=" + rule.reason(), rule, rule.version());
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "findEarningRules",
            summary = "All versions of what events are worth, rule by rule, the newest first",
            description = "The last of a reason, in main, is what the installation is set to.")
    public Page<PublishedRule> find(
            @QueryParam("programme") @Nullable String programme, @QueryParam("reason") @Nullable Reason reason) {
        return new Page<>(rules.of(programmes.named(programme), reason), null);
    }

    @GET
    @Path("/templates")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "findRuleTemplates",
            summary = "Programmes that can be published as they are",
            description =
                    "Birthday gift, survey reward, word of mouth for both, win-back and others. Nothing is given by"
                            + " a template until it is published.")
    public Page<RuleTemplateView> templates() {
        return new Page<>(RuleTemplate.all(), null);
    }

    @POST
    @Path("/simulations")
    @AsksOnly
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "simulateEarningRule",
            summary = "What past events would have been worth by other terms",
            description = "One rule is replaced or added, the others are as they were. Limits are counted anew, in the"
                    + " order in which the events happened; no budget ends.")
    public SimulationView simulate(@QueryParam("programme") @Nullable String programme, @Valid @NotNull Simulate told) {
        return simulations.simulate(programmes.named(programme), told);
    }
}
