package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redemption.
 *
 * @param number for reading aloud; never a credential
 * @param unitId what it is for; what the member has said until it is confirmed
 * @param unitConfirmed whether staff has said so, or warranty answers for it: only then are spent points given back when
 *     the unit goes back
 * @param points that were reserved
 * @param captured those of them that were spent
 * @param givenBack those of them that are the member's again
 * @param reason why it was called off or taken back
 * @param voucherCode of a voucher, in the answer that issues it and in no other
 * @param heldUntil when the reserved points are free again if nothing happens
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedemptionView(
        UUID redemptionId,
        String number,
        UUID memberId,
        String reward,
        RewardKind kind,
        @Nullable UUID unitId,
        boolean unitConfirmed,
        RedemptionStatus status,
        long points,
        long captured,
        long givenBack,
        @Nullable ReversalReason reason,
        Instant heldUntil,
        Instant redeemedAt,
        Instant changedAt,
        @Nullable String voucherCode) {

    RedemptionView with(VoucherCode code) {
        return new RedemptionView(
                redemptionId,
                number,
                memberId,
                reward,
                kind,
                unitId,
                unitConfirmed,
                status,
                points,
                captured,
                givenBack,
                reason,
                heldUntil,
                redeemedAt,
                changedAt,
                code.text());
    }
}
