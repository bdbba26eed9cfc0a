package org.aftersales.warranty.contract;

import java.util.List;
import org.aftersales.warranty.coverage.Extension;
import org.aftersales.warranty.coverage.UsageLimit;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What is sold or given, to which unit. */
record Offering(
        UnitId unitId,
        Origin origin,
        String reference,
        List<Extension> extensions,
        @Nullable ContractUsage usage,
        Price price,
        int freeLookDays) {

    /** Until which reading of the meter anything is covered; null where use is not limited. */
    @Nullable
    UsageLimit limit() {
        return usage == null ? null : usage.limit();
    }
}
