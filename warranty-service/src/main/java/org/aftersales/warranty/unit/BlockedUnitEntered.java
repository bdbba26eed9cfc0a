package org.aftersales.warranty.unit;

import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;

/** A unit that was waited for has entered the register; told inside the transaction that enters it. */
public record BlockedUnitEntered(UnitId unitId, Gtin gtin, SerialNumber serial) {

    static BlockedUnitEntered of(Unit unit) {
        return new BlockedUnitEntered(unit.id(), unit.gtin(), unit.serial());
    }
}
