package org.aftersales.loyalty.fraud;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member cannot redeem for now. Their points are untouched.
 *
 * @param releasedAt null as long as it holds
 * @param releasedBy the subject of whoever released it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FraudHold(
        UUID id,
        UUID memberId,
        Signal signal,
        Instant openedAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable ReleaseReason reason) {

    /** 0 as long as it holds, 1 after that. */
    long version() {
        return releasedAt == null ? 0 : 1;
    }
}
