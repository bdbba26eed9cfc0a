package org.aftersales.warranty.contract;

import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a member gave points for: further cover of a unit of theirs. The cover is in the words of the programme, whose
 * codes may be newer than ours.
 *
 * @param unitId null where the programme named none
 * @param period as ISO 8601, for example {@code P12M}
 */
public record RewardOrder(
        RedemptionId redemptionId,
        UUID memberId,
        CustomerId customerId,
        @Nullable UnitId unitId,
        List<String> kinds,
        String period,
        String begins) {

    public RewardOrder {
        kinds = List.copyOf(kinds);
    }
}
