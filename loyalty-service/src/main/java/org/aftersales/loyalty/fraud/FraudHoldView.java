package org.aftersales.loyalty.fraud;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member cannot redeem for now. Their points are untouched.
 *
 * @param programme in which they cannot
 * @param rejectedAt null unless it was found not to be the member
 * @param rejectedBy the subject of whoever found that
 * @param releasedAt null as long as it holds
 * @param releasedBy the subject of whoever released it
 * @param reason why it was released
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FraudHoldView(
        UUID id,
        UUID memberId,
        String programme,
        Signal signal,
        FraudHoldStatus status,
        Instant openedAt,
        @Nullable Instant rejectedAt,
        @Nullable String rejectedBy,
        @Nullable RejectionReason rejection,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable ReleaseReason reason) {}
