package org.aftersales.loyalty.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The body of {@code POST /v1/budgets}. */
record AddBudget(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String code,

        @NotNull @Min(0) @Max(ChangeBudget.MOST) Long points) {}
