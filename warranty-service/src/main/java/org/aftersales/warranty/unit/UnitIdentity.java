package org.aftersales.warranty.unit;

import org.aftersales.warranty.customer.CustomerId;

/** What every later event about a unit says: which unit, and whose it is now. */
record UnitIdentity(UnitId unitId, CustomerId customerId, String retailerId, String gtin, String serial) {

    static UnitIdentity of(Unit unit) {
        return new UnitIdentity(
                unit.id(),
                unit.owner().customerId(),
                unit.owner().retailerId(),
                unit.gtin().value(),
                unit.serial().value());
    }
}
