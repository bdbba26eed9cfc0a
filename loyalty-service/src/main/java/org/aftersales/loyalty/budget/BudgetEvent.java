package org.aftersales.loyalty.budget;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.jspecify.annotations.Nullable;

/** How far a budget is used. */
sealed interface BudgetEvent extends DomainEvent {

    /** So many per cent of it are used, or more; told once until there is more or less in all. */
    @EventType("loyalty.budget.threshold.v1")
    record Threshold(
            UUID alertId,
            @Nullable String programme,
            String code,
            int percent,
            long points,
            long used,
            Instant reachedAt)
            implements BudgetEvent {}
}
