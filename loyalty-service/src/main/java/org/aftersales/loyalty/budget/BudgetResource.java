package org.aftersales.loyalty.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budgets")
@RunOnVirtualThread
class BudgetResource {
    private static final String LIST = "budgets";

    private final BudgetUseCases budgets;
    private final BudgetWatchUseCases watch;
    private final ProgrammeUseCases programmes;
    private final Cursors cursors;

    BudgetResource(BudgetUseCases budgets, BudgetWatchUseCases watch, ProgrammeUseCases programmes, Cursors cursors) {
        this.budgets = budgets;
        this.watch = watch;
        this.programmes = programmes;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "addBudget",
            summary = "Say how many points there are to be given",
            description = "Rules that name the budget never give more than it has, however many ask at once.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "201")
    public Response add(@QueryParam("programme") @Nullable String programme, @Valid @NotNull AddBudget told) {
        var budget = budgets.add(programmes.named(programme), told);
        return Answers.created("/v1/budgets/" + budget.code(), BudgetView.of(budget), budget.version());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(operationId = "changeBudget", summary = "Change how many points there are; not below those given")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200")
    public Response change(
            @PathParam("code") String code,
            @QueryParam("programme") @Nullable String programme,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String version,
            @Valid @NotNull ChangeBudget told) {
        return answer(budgets.change(programmes.named(programme), code, IfMatch.of(version), told));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Operation(operationId = "getBudget", summary = "A budget and its use")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200")
    public Response get(@PathParam("code") String code, @QueryParam("programme") @Nullable String programme) {
        return answer(budgets.get(programmes.named(programme), code));
    }

    @GET
    @Path("/{code}/forecast")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "getBudgetForecast",
            summary = "When a budget will be spent, should it be used as it was in the last four weeks")
    public ForecastView forecast(@PathParam("code") String code, @QueryParam("programme") @Nullable String programme) {
        return watch.forecast(programmes.named(programme), code);
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Operation(operationId = "findBudgets", summary = "All budgets by code and their use")
    public Page<BudgetView> find(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        var page = PageRequest.of(limit, after);
        var code = programmes.named(programme);
        var list = code.list(LIST);
        var behind = page.after() == null ? "" : cursors.open(page.after(), list);
        return cursors.page(budgets.after(code, behind, page.limit() + 1), page, list, Budget::code, BudgetView::of);
    }

    private static Response answer(Budget budget) {
        return Answers.ok(BudgetView.of(budget), budget.version());
    }
}
