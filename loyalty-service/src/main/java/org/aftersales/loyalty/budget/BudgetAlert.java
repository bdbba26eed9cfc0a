package org.aftersales.loyalty.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;

/** So many per cent of a budget are used. */
@Entity
@Table(name = "budget_alert")
@Topic("loyalty.budgets")
class BudgetAlert extends Aggregate {
    @Id
    private UUID id;

    private String programme;
    private String code;
    private int percent;
    private long points;
    private long used;
    private Instant reachedAt;

    static BudgetAlert of(UUID id, Budget budget, int percent, Instant now) {
        var alert = new BudgetAlert();
        alert.id = id;
        alert.programme = budget.programme().value();
        alert.code = budget.code();
        alert.percent = percent;
        alert.points = budget.points();
        alert.used = budget.used();
        alert.reachedAt = now;
        alert.raise(new BudgetEvent.Threshold(
                id, budget.programme().told(), budget.code(), percent, budget.points(), budget.used(), now));
        return alert;
    }

    @Override
    public UUID key() {
        return id;
    }

    /** For JPA. */
    protected BudgetAlert() {}
}
