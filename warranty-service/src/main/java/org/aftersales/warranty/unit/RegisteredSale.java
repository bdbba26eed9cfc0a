package org.aftersales.warranty.unit;

import java.time.LocalDate;

/**
 * A sale that is in the register, with the warranty that was found for it then.
 *
 * @param undone whether what was sold went back, so that it can be sold again
 */
public record RegisteredSale(
        UnitId unitId,
        String retailerId,
        String saleRef,
        Sale.Content content,
        String policyCode,
        int policyVersion,
        LocalDate startsOn,
        boolean undone) {

    public static RegisteredSale of(UnitId unitId, String retailerId, Sale sale) {
        var policy = sale.policy();
        return new RegisteredSale(
                unitId,
                retailerId,
                sale.reference(),
                sale.content(),
                policy.code(),
                policy.version(),
                sale.startsOn(),
                false);
    }

    public boolean isAnotherSaleThan(String retailer, Sale sale) {
        return !retailerId.equals(retailer) || !saleRef.equals(sale.reference());
    }
}
