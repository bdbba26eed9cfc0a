package org.aftersales.feedback.compensation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftersales.kit.tenant.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/compensation-budget")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Compensations")
class BudgetResource {

    private final BudgetUseCases budgets;

    BudgetResource(BudgetUseCases budgets) {
        this.budgets = budgets;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "showCompensationBudget", summary = "Show what was given this month, and what is left")
    public BudgetView now() {
        return budgets.now();
    }
}
