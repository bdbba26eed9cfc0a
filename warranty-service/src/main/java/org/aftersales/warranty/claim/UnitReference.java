package org.aftersales.warranty.claim;

import java.util.UUID;

/** How a caller names the unit: by our id, or by what is printed on it. */
sealed interface UnitReference {

    record ById(UUID unitId) implements UnitReference {}

    record ByLabel(String gtin, String serial) implements UnitReference {}
}
