package org.aftersales.loyalty.reward;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code POST /v1/vouchers/reservations}.
 *
 * @param code as it was typed
 * @param orderReference of the seller's order
 */
record ReserveVoucher(
        @NotNull @Size(min = 1, max = 64) String code,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}")
        String orderReference) {}
