package org.aftersales.loyalty.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The body of {@code PUT /v1/budgets/{code}}.
 *
 * @param points in all, those included that were given
 */
record ChangeBudget(@NotNull @Min(0) @Max(MOST) Long points) {
    static final long MOST = 1_000_000_000_000L;
}
