package org.aftersales.loyalty.earning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.aftersales.loyalty.ledger.Reason;

/** The body of {@code POST /v1/earning-rules/simulations}: events from one moment until before another. */
record Simulate(
        @NotNull Reason reason,
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull @Valid RuleTerms terms) {}
