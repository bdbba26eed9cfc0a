package org.aftersales.warranty.unit;

import java.time.Instant;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** A unit with its sale, for the records of the person who owns it. */
public record OwnedUnit(
        UnitId id,
        CustomerId customerId,
        String gtin,
        String serial,
        Instant soldAt,
        String saleRef,
        String store,
        @Nullable Money price,
        Instant registeredAt) {

    static OwnedUnit of(Unit unit) {
        return new OwnedUnit(
                unit.id(),
                unit.owner().customerId(),
                unit.gtin().value(),
                unit.serial().value(),
                unit.soldAt(),
                unit.saleRef(),
                unit.store(),
                unit.price(),
                unit.registeredAt());
    }
}
