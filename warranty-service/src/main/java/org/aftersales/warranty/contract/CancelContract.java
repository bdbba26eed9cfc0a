package org.aftersales.warranty.contract;

import jakarta.validation.constraints.NotNull;
import org.aftersales.kit.domain.Money;

/**
 * The body of {@code POST /v1/contracts/{id}/cancellation}.
 *
 * @param refund as quoted: a cancellation brings what the customer was told, or it does not happen
 */
record CancelContract(@NotNull CancelReason reason, @NotNull Money refund) {}
