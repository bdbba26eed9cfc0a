package org.aftersales.ticket.intake;

import java.util.UUID;
import org.aftersales.ticket.unit.KnownUnit;

/** What we read of a unit that a retailer has sold or taken back, or staff has given for a broken one. */
record UnitRegistered(UUID unitId, UUID customerId, String retailerId, String gtin, String serial) {
    KnownUnit unit() {
        return new KnownUnit(unitId, customerId, retailerId, gtin, serial);
    }
}
