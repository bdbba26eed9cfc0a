package org.aftersales.ticket.intake;

import java.util.UUID;
import org.aftersales.ticket.unit.KnownUnit;

/** What we read of a unit that its owner has registered. */
record UnitSelfRegistered(UUID unitId, UUID customerId, String gtin, String serial) {
    KnownUnit unit() {
        return new KnownUnit(unitId, customerId, KnownUnit.NO_RETAILER, gtin, serial);
    }
}
