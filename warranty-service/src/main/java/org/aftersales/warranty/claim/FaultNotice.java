package org.aftersales.warranty.claim;

import java.time.LocalDate;
import org.aftersales.warranty.coverage.RepairHistory;
import org.jspecify.annotations.Nullable;

/**
 * What a caller tells about a fault.
 *
 * @param reportedOn local day in the zone of the unit's policy; today when absent
 * @param faultCode which fault it is, where that is known
 * @param tried what was tried already
 */
record FaultNotice(
        UnitReference unit,
        String faultDescription,
        @Nullable LocalDate reportedOn,
        @Nullable String faultCode,
        RepairHistory tried) {}
