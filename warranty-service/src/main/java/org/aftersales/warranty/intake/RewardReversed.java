package org.aftersales.warranty.intake;

import java.util.UUID;

/** What we read of {@code loyalty.reward.reversed.v1}. */
record RewardReversed(UUID redemptionId, UUID memberId, UUID customerId, String kind) {

    boolean isExtendedWarranty() {
        return RewardRedeemed.EXTENDED_WARRANTY.equals(kind);
    }
}
