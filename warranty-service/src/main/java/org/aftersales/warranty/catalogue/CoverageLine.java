package org.aftersales.warranty.catalogue;

import java.util.Comparator;
import java.util.Set;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

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

    /** The one that follows those of its sort among these. */
    static CoverageLine next(Coverage coverage, Set<CoverageLine> before) {
        return next(coverage.regime(), coverage.kind(), coverage.component(), before);
    }

    static CoverageLine next(Regime regime, CoverageKind kind, @Nullable String component, Set<CoverageLine> before) {
        var named = component == null ? "" : component;
        var place = 1;
        while (before.contains(new CoverageLine(regime, kind, named, place))) place++;
        return new CoverageLine(regime, kind, named, place);
    }

    @Override
    public int compareTo(CoverageLine other) {
        return ORDER.compare(this, other);
    }
}
