package org.aftersales.warranty.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.unit.RegisteredSale;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.UnitId;

/**
 * The part of the register that a batch of one retailer's sales may collide with: the retailer's sales by their
 * references, anybody's sales by unit. Sales accepted earlier in the batch are added to it.
 */
final class KnownSales {

    private final String retailer;
    private final Map<String, RegisteredSale> byReference = new HashMap<>();
    private final Map<UnitKey, RegisteredSale> byUnit = new HashMap<>();

    private record UnitKey(Gtin gtin, SerialNumber serial) {}

    /** How a sale stands to the register. */
    sealed interface Standing {

        record New() implements Standing {}

        record Known(RegisteredSale sale) implements Standing {}

        record Conflicting(SortedSet<String> codes) implements Standing {}
    }

    KnownSales(String retailer) {
        this.retailer = retailer;
    }

    void add(RegisteredSale sale) {
        if (!sale.undone())
            byUnit.put(new UnitKey(sale.content().gtin(), sale.content().serial()), sale);
        if (sale.retailerId().equals(retailer)) {
            byReference.put(sale.saleRef(), sale);
        }
    }

    RegisteredSale add(UnitId unitId, Sale sale) {
        var registered = RegisteredSale.of(unitId, retailer, sale);
        add(registered);
        return registered;
    }

    Standing standingOf(Sale sale) {
        var sameReference = byReference.get(sale.reference());
        if (sameReference != null && sameReference.content().equals(sale.content())) {
            return new Standing.Known(sameReference);
        }
        var sameUnit =
                byUnit.get(new UnitKey(sale.content().gtin(), sale.content().serial()));
        var codes = new TreeSet<String>();
        if (sameReference != null) {
            codes.add("sale-ref-reused");
        }
        if (sameUnit != null && sameUnit.isAnotherSaleThan(retailer, sale)) {
            codes.add("unit-already-registered");
        }
        return codes.isEmpty() ? new Standing.New() : new Standing.Conflicting(codes);
    }
}
