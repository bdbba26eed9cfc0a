package org.aftersales.warranty.unit;

import java.time.LocalDate;

/** A sale that is in the register, with the warranty that was found for it then. */
public record RegisteredSale(
        UnitId unitId,
        String retailerId,
        String saleRef,
        Sale.Content content,
        String policyCode,
        int policyVersion,
        LocalDate startsOn) {

    public static RegisteredSale of(UnitId unitId, String retailerId, Sale sale) {
        var policy = sale.policy();
        return new RegisteredSale(
                unitId, retailerId, sale.reference(), sale.content(), policy.code(), policy.version(), sale.startsOn());
    }

    public boolean isAnotherSaleThan(String retailer, Sale sale) {
        return !retailerId.equals(retailer) || !saleRef.equals(sale.reference());
    }
}
