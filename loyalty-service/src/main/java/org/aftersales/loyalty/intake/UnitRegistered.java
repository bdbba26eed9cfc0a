package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.member.CustomerId;

record UnitRegistered(UUID unitId, UUID customerId, Money price, Instant registeredAt) {

    EarningTrigger trigger() {
        return new EarningTrigger.UnitRegistered(unitId, new CustomerId(customerId), price, registeredAt);
    }
}
