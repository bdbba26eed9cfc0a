package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** What we read of {@code warranty.unit.registered.v1}. */
record UnitRegistered(
        UUID unitId,
        UUID customerId,
        String retailerId,
        String gtin,
        @Nullable String category,
        Money price,
        @Nullable UUID importId,
        Instant registeredAt) {

    EarningTrigger trigger() {
        var facts = Facts.sale(price, gtin, category, retailerId, importId == null ? "SINGLE" : "IMPORT");
        return new EarningTrigger(
                new Cause(Reason.REGISTRATION, unitId), new CustomerId(customerId), registeredAt, facts);
    }
}
