package org.aftersales.loyalty.surprise;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The body of {@code POST /v1/surprises}. */
record GiveSurprise(
        @NotNull UUID memberId,
        @NotNull @Min(1) @Max(1_000_000_000) Long points,
        @NotNull SurpriseReason reason) {}
