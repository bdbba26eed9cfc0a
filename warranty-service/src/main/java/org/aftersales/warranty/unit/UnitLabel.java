package org.aftersales.warranty.unit;

import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;

/** How a unit is named: by our id, by what is printed on it, or by the code of its card. */
public sealed interface UnitLabel {

    record ById(UnitId id) implements UnitLabel {}

    /** By our id, which the code of its card has told: whoever was shown the card may ask. */
    record ByCard(UnitId id) implements UnitLabel {}

    record Printed(Gtin gtin, SerialNumber serial) implements UnitLabel {}
}
