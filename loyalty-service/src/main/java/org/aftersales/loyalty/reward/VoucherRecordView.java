package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as staff sees it, without its code.
 *
 * @param block why nobody can use it; absent where nobody has blocked it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VoucherRecordView(
        UUID voucherId,
        UUID memberId,
        Money worth,
        VoucherStatus status,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable VoucherBlock block) {}
