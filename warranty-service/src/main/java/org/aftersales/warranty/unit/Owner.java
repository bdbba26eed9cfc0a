package org.aftersales.warranty.unit;

import org.aftersales.warranty.customer.CustomerId;

/** Whose a unit is and which retailer sold it. */
public record Owner(CustomerId customerId, String retailerId) {

    /** Stands where a retailer would for units that no retailer has told of; it is no retailer's id (ADR 20). */
    public static final String NO_RETAILER = "none";

    /** Whether a retailer told of the sale; else the owner did. */
    public boolean isToldByRetailer() {
        return !retailerId.equals(NO_RETAILER);
    }

    boolean isSoldBy(String retailer) {
        return isToldByRetailer() && retailerId.equals(retailer);
    }
}
