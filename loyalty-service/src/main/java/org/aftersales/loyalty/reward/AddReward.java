package org.aftersales.loyalty.reward;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The body of {@code POST /v1/rewards}. */
record AddReward(
        @NotNull @Pattern(regexp = RewardResource.CODE) String code,
        @NotNull @Valid RewardTerms terms) {}
