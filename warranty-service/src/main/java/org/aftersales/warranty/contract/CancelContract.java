package org.aftersales.warranty.contract;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/contracts/{id}/cancellation}.
 *
 * @param meter what it shows, as for the quote; required where the contract is limited by use
 * @param refund as quoted: a cancellation brings what the customer was told, or it does not happen
 */
record CancelContract(
        @NotNull CancelReason reason,
        @NotNull Money refund,
        @Nullable @Min(0) Long meter) {}
