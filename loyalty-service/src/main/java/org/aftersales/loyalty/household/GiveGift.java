package org.aftersales.loyalty.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/me/gifts}.
 *
 * @param to a member of my household
 * @param device whatever tells this device from others; only a digest of it is kept
 */
record GiveGift(
        @NotNull UUID to,
        @NotNull @Min(1) @Max(1_000_000_000) Long points,
        @Nullable @Size(min = 8, max = 200) String device) {}
