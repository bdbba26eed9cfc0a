package org.aftersales.loyalty.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The body of {@code PUT /v1/budgets/{code}}.
 *
 * @param points in all, those included that were given
 */
record ChangeBudget(@Min(0) @Max(MOST) long points) {
    static final long MOST = 1_000_000_000_000L;
}
