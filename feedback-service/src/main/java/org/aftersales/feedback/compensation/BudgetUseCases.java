package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** What is left to be given. */
@ApplicationScoped
@Transactional
class BudgetUseCases {

    private final AuthorityUseCases authorities;
    private final Budgets budgets;
    private final Clock clock;

    BudgetUseCases(AuthorityUseCases authorities, Budgets budgets, Clock clock) {
        this.authorities = authorities;
        this.budgets = budgets;
        this.clock = clock;
    }

    BudgetView now() {
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).toString();
        var authority = authorities.latest().document();
        var limit = authority.monthlyBudget();
        return BudgetView.of(month, limit, budgets.committed(month, limit.currency()));
    }
}
