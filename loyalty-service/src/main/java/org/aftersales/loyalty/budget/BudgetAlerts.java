package org.aftersales.loyalty.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class BudgetAlerts implements Aggregates<BudgetAlert, UUID> {

    /** Whether it was told, since there are so many points in all. */
    boolean told(Budget budget, int percent) {
        var same = "programme = ?1 and code = ?2 and points = ?3 and percent = ?4";
        return count(same, budget.programme().value(), budget.code(), budget.points(), percent) > 0;
    }
}
