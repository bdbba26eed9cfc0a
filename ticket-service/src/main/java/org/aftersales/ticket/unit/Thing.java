package org.aftersales.ticket.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that something is: a unit, of a product, both or neither.
 *
 * @param gtin as GTIN-14; counts where the unit is of another
 */
public record Thing(@Nullable UUID unitId, @Nullable String gtin) {

    /** Whether nothing is said. */
    public boolean isNothing() {
        return unitId == null && gtin == null;
    }
}
