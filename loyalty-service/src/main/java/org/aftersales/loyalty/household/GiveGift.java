package org.aftersales.loyalty.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The body of {@code POST /v1/me/gifts}.
 *
 * @param to a member of my household
 */
record GiveGift(
        @NotNull UUID to,
        @NotNull @Min(1) @Max(1_000_000_000) Long points) {}
