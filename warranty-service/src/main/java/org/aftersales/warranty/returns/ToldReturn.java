package org.aftersales.warranty.returns;

import java.time.LocalDate;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** A return as a person's own document tells it. */
public record ToldReturn(
        ReturnId id,
        String number,
        UnitId unitId,
        String reason,
        String status,
        LocalDate requestedOn,
        @Nullable Money refund) {

    static ToldReturn of(UnitReturn one) {
        var view = one.view();
        return new ToldReturn(
                view.id(),
                view.number(),
                view.unitId(),
                view.reason().name(),
                view.status().name(),
                view.requestedOn(),
                view.refund());
    }
}
