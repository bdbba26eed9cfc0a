package org.aftersales.loyalty.earning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.aftersales.loyalty.ledger.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/earning-rules}.
 *
 * @param code tells the rule from others of its reason; {@code base} where absent, the rule that the installation is set to
 * @param validFrom now or later: what has happened keeps what it was worth
 */
record PublishRule(
        @NotNull Reason reason,
        @Nullable @Pattern(regexp = RuleTerms.CODE) String code,
        @NotNull Instant validFrom,
        @NotNull @Valid RuleTerms terms) {

    String rule() {
        return code == null ? EarningRule.MAIN : code;
    }
}
