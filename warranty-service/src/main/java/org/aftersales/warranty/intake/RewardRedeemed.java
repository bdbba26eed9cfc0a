package org.aftersales.warranty.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.warranty.contract.RedemptionId;
import org.aftersales.warranty.contract.RewardOrder;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What we read of {@code loyalty.reward.redeemed.v1}; few rewards are further cover of a unit. */
record RewardRedeemed(
        UUID redemptionId,
        UUID memberId,
        UUID customerId,
        String kind,
        @Nullable UUID unitId,
        @Nullable Cover cover) {

    static final String EXTENDED_WARRANTY = "EXTENDED_WARRANTY";

    private static final Cover NONE = new Cover(List.of(), "", "");

    record Cover(List<String> kinds, String period, String begins) {}

    boolean isExtendedWarranty() {
        return EXTENDED_WARRANTY.equals(kind);
    }

    RewardOrder order() {
        var asked = Optional.ofNullable(cover).orElse(NONE);
        return new RewardOrder(
                new RedemptionId(redemptionId),
                memberId,
                new CustomerId(customerId),
                unitId == null ? null : new UnitId(unitId),
                asked.kinds(),
                asked.period(),
                asked.begins());
    }
}
