package org.aftersales.warranty.unit;

import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;

/** How a unit is named: by our id, or by what is printed on it. */
public sealed interface UnitLabel {

    record ById(UnitId id) implements UnitLabel {}

    record Printed(Gtin gtin, SerialNumber serial) implements UnitLabel {}
}
