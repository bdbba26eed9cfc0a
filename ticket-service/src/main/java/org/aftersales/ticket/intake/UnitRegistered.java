package org.aftersales.ticket.intake;

import java.util.UUID;
import org.aftersales.ticket.unit.KnownUnit;

/** What we read of a unit that staff has given for a broken one, or a retailer has taken back. */
record UnitRegistered(UUID unitId, UUID customerId, String retailerId, String gtin, String serial) {
    KnownUnit unit() {
        return new KnownUnit(unitId, customerId, retailerId, gtin, serial);
    }
}
