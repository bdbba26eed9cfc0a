package org.aftersales.loyalty.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class BudgetAlerts implements Aggregates<BudgetAlert, UUID> {

    /** Whether it was told, since there are so many points in all. */
    boolean told(Budget budget, int percent) {
        return count("code = ?1 and points = ?2 and percent = ?3", budget.code(), budget.points(), percent) > 0;
    }
}
