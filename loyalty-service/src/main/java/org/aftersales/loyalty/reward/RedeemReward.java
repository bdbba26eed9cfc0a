package org.aftersales.loyalty.reward;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/redemptions}.
 *
 * @param unitId what the reward is for; needed for an extended warranty
 * @param points fewer than the price, of a discount only; the whole price where absent
 * @param device whatever tells this device from others; only a digest of it is kept
 */
record RedeemReward(
        @NotNull @Pattern(regexp = RewardResource.CODE) String reward,
        @Nullable UUID unitId,
        @Nullable @Min(1) @Max(1_000_000_000) Long points,
        @Nullable @Size(min = 8, max = 200) String device) {}
