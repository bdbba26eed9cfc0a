package org.aftersales.warranty.replacement;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The unit that was given.
 *
 * @param replaces the unit that was taken back
 * @param coverages as they stand, contracts' among them; what had ended before has not begun again
 */
record ReplacementView(UnitId id, UnitId replaces, String gtin, String serial, List<GivenCoverage> coverages) {

    record GivenCoverage(
            CoverageKind kind, @Nullable String component, LocalDate startsOn, LocalDate lastDay, Regime regime) {

        static GivenCoverage of(Coverage coverage) {
            return new GivenCoverage(
                    coverage.kind(), coverage.component(), coverage.startsOn(), coverage.lastDay(), coverage.regime());
        }
    }

    static ReplacementView of(UnitId replaced, UnitFacts given) {
        return new ReplacementView(
                given.id(),
                replaced,
                given.gtin().value(),
                given.serial().value(),
                given.ledger().coverages().stream().map(GivenCoverage::of).toList());
    }
}
