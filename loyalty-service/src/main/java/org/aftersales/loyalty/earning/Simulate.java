package org.aftersales.loyalty.earning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.aftersales.loyalty.ledger.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/earning-rules/simulations}: events from one moment until before another.
 *
 * @param code the rule that would have had these terms; {@code base} where absent
 */
record Simulate(
        @NotNull Reason reason,
        @Nullable @Pattern(regexp = RuleTerms.CODE) String code,
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull @Valid RuleTerms terms) {

    String rule() {
        return code == null ? EarningRule.MAIN : code;
    }
}
