package org.aftersales.warranty.catalogue;

import java.util.Comparator;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;

/**
 * Which of a unit's coverages.
 *
 * @param component empty where it is not for one
 * @param place among those of the same sort, from 1
 */
record CoverageLine(Regime regime, CoverageKind kind, String component, int place) implements Comparable<CoverageLine> {

    private static final Comparator<CoverageLine> ORDER = Comparator.comparing(CoverageLine::regime)
            .thenComparing(CoverageLine::kind)
            .thenComparing(CoverageLine::component)
            .thenComparing(CoverageLine::place);

    static CoverageLine of(Coverage coverage, int place) {
        var component = coverage.component() == null ? "" : coverage.component();
        return new CoverageLine(coverage.regime(), coverage.kind(), component, place);
    }

    @Override
    public int compareTo(CoverageLine other) {
        return ORDER.compare(this, other);
    }
}
