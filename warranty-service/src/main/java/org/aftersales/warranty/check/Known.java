package org.aftersales.warranty.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.unit.CoveredUnit;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLabel;
import org.jspecify.annotations.Nullable;

/**
 * What questions are answered from.
 *
 * @param wentBack when goods went back for money last
 */
record Known(Map<UnitLabel, CoveredUnit> units, Map<UnitLabel.Printed, LocalDate> wentBack, Catalogue catalogue) {

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
