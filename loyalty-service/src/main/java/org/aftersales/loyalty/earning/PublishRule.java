package org.aftersales.loyalty.earning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.aftersales.loyalty.ledger.Reason;

/**
 * The body of {@code POST /v1/earning-rules}.
 *
 * @param validFrom now or later: what has happened keeps what it was worth
 */
record PublishRule(
        @NotNull Reason reason,
        @NotNull Instant validFrom,
        @NotNull @Valid RuleTerms terms) {}
