package org.aftersales.ticket.unit;

import java.util.UUID;

/**
 * A sold unit.
 *
 * @param retailerId who sold it; {@code none} where its owner has registered it
 * @param gtin as GTIN-14
 * @param serial normalised
 */
public record KnownUnit(UUID unitId, UUID customerId, String retailerId, String gtin, String serial) {
    /** Stands where a retailer would. */
    public static final String NO_RETAILER = "none";
}
