package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as the till that reserved it sees it.
 *
 * @param orderReference what it is reserved or redeemed for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VoucherView(
        UUID voucherId,
        Money worth,
        VoucherStatus status,
        @Nullable String orderReference,
        @Nullable Instant reservedUntil,
        Instant expiresAt) {}
