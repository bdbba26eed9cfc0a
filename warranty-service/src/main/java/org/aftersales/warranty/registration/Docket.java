package org.aftersales.warranty.registration;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.unit.Entry;
import org.aftersales.warranty.unit.RegisteredSale;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.UnitId;

/**
 * Sales of one retailer judged one after the other against the register. Only what is new is remembered; a rejected,
 * conflicting or already registered record leaves no trace.
 */
final class Docket {

    private final Catalogue catalogue;
    private final KnownSales known;
    private final Supplier<UnitId> ids;
    private final Map<Sale, RegisteredSale> entered = new IdentityHashMap<>();
    private final List<Entry> accepted = new ArrayList<>();

    Docket(Catalogue catalogue, KnownSales known, Supplier<UnitId> ids) {
        this.catalogue = catalogue;
        this.known = known;
        this.ids = ids;
    }

    /** These sales of the batch are in the register already. */
    void entered(List<Entry> entries) {
        for (var entry : entries) {
            entered.put(entry.sale(), known.add(entry.unitId(), entry.sale()));
        }
    }

    /** What the register says of the open sales. */
    void know(List<RegisteredSale> sales) {
        sales.forEach(known::add);
    }

    /** Those of the sales that were not entered. */
    List<Sale> open(List<Sale> sales) {
        return entered.isEmpty()
                ? sales
                : sales.stream().filter(sale -> !entered.containsKey(sale)).toList();
    }

    Finding find(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Rejected rejected -> Finding.rejected(rejected.codes());
            case Judgement.Acceptable acceptable -> find(acceptable.sale());
        };
    }

    private Finding find(Sale sale) {
        var registered = entered.get(sale);
        if (registered != null) return Finding.registered(sale, registered);
        return switch (known.standingOf(sale)) {
            case KnownSales.Standing.Known(var earlier) -> already(earlier);
            case KnownSales.Standing.Conflicting(var codes) -> Finding.conflict(codes, sale);
            case KnownSales.Standing.New _ -> accept(sale);
        };
    }

    private Finding already(RegisteredSale earlier) {
        return Finding.already(earlier, coverages(catalogue, earlier));
    }

    /** As they were when the sale was registered: they follow from a policy version that never changes. */
    static List<Coverage> coverages(Catalogue catalogue, RegisteredSale sale) {
        return catalogue
                .policy(sale.policyCode(), sale.policyVersion())
                .orElseThrow(() -> new IllegalStateException("a registered policy version is gone"))
                .terms()
                .coveragesFrom(sale.startsOn());
    }

    private Finding accept(Sale sale) {
        var unitId = ids.get();
        accepted.add(new Entry(unitId, sale));
        return Finding.registered(sale, known.add(unitId, sale));
    }

    /** What is to be entered now. */
    List<Entry> accepted() {
        return List.copyOf(accepted);
    }
}
