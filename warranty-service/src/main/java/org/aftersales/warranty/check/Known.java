package org.aftersales.warranty.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.unit.CoveredUnit;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLabel;
import org.jspecify.annotations.Nullable;

/**
 * What questions are answered from.
 *
 * @param wentBack when goods went back for money last
 * @param notIssued what nobody has issued though its product is only sold with serials that were
 */
record Known(
        Map<UnitLabel, CoveredUnit> units,
        Map<UnitLabel.Printed, LocalDate> wentBack,
        Set<ProductItem> notIssued,
        Catalogue catalogue) {

    /** @throws InvalidProof when there can be no goods with this label; whether the product is known is judged elsewhere */
    void requirePossible(UnitLabel.@Nullable Printed label) {
        if (label == null) return;
        var article = catalogue.article(label.gtin());
        if (article.isPresent() && !article.get().accepts(label.serial())) throw InvalidProof.invalidSerial();
        if (notIssued.contains(item(label))) throw InvalidProof.serialNotIssued();
    }

    static ProductItem item(UnitLabel.Printed label) {
        return new ProductItem(label.gtin(), label.serial());
    }

    boolean wentBackAfter(LocalDate day, UnitLabel.@Nullable Printed label) {
        var end = label == null ? null : wentBack.get(label);
        return end != null && end.isAfter(day);
    }

    PolicyVersion policyOf(CoveredUnit unit) {
        return catalogue
                .policy(unit.policyCode(), unit.policyVersion())
                .orElseThrow(() -> new IllegalStateException("the policy of unit " + unit.id() + " is not there"));
    }

    /** Those whose policy lets remedies follow from what was tried: the others are not asked for it. */
    Set<UnitId> unitsWithHistory() {
        return units.values().stream()
                .filter(unit -> policyOf(unit).terms().redress().asksWhatWasTried())
                .map(CoveredUnit::id)
                .collect(Collectors.toSet());
    }
}
