package org.aftersales.feedback.compensation;

import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CompensationBudget")
record BudgetView(
        @Schema(description = "Calendar month in UTC", examples = "2026-11")
        String month,

        Money limit,

        @Schema(description = "Given, or set aside for what is approved")
        Money committed,

        @Schema(description = "Zero where the limit was lowered below what was given")
        Money left) {

    static BudgetView of(String month, Money limit, Money committed) {
        var left = Math.max(0, limit.minor() - committed.minor());
        return new BudgetView(month, limit, committed, Money.ofMinor(left, limit.currency()));
    }
}
