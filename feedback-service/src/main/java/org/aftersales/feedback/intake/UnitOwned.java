package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.ownership.OwnedUnit;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/** What we read of a unit that was registered or handed over. */
record UnitOwned(
        UUID unitId,
        UUID customerId,
        @Nullable String retailerId,
        String gtin,
        @Nullable Money price) {

    OwnedUnit unit(Proof proof, Instant since) {
        var seller = retailerId == null ? OwnedUnit.NO_RETAILER : retailerId;
        return new OwnedUnit(unitId, customerId, seller, gtin, price, proof, since);
    }
}
