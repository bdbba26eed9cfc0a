package org.aftersales.warranty.claim;

import java.time.LocalDate;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the counter says is wrong with a unit.
 *
 * @param reportedOn local day in the zone of the unit's policy; today when absent
 * @param faultCode which fault it is, where that is known
 * @param tried what was tried already
 */
public record CounterFault(
        String description,
        @Nullable LocalDate reportedOn,
        @Nullable String faultCode,
        @Nullable Tried tried) {

    FaultNotice of(UnitId unit) {
        var reference = new UnitReference.ById(unit.value());
        return new FaultNotice(reference, description, reportedOn, faultCode, Tried.orNothing(tried));
    }
}
