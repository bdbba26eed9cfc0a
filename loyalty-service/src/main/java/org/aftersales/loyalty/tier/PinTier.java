package org.aftersales.loyalty.tier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * The body of {@code PUT /v1/members/{id}/tier/pin}.
 *
 * @param tier its code
 * @param until the last local day, in the programme's zone
 */
record PinTier(
        @NotNull @Pattern(regexp = TierLevel.CODE) String tier,
        @NotNull LocalDate until,
        @NotNull PinReason reason) {}
