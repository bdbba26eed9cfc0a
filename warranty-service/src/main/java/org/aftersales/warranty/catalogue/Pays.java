package org.aftersales.warranty.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.Terms;

/** What the coverages of two versions pay: share, deductible and up to which use. The same for all units. */
record Pays(Map<CoverageLine, SimulationView.Pay> before, Map<CoverageLine, SimulationView.Pay> after) {

    static Pays of(Terms before, Terms after) {
        return new Pays(byLine(before), byLine(after));
    }

    private static Map<CoverageLine, SimulationView.Pay> byLine(Terms terms) {
        var lines = new LinkedHashMap<CoverageLine, SimulationView.Pay>();
        for (var promise : terms.coverages()) add(lines, Regime.COMMERCIAL, promise);
        if (terms.statutory() != null) {
            for (var promise : terms.statutory().promises()) add(lines, Regime.STATUTORY, promise);
        }
        return lines;
    }

    private static void add(Map<CoverageLine, SimulationView.Pay> lines, Regime regime, Promise promise) {
        CoverageKind kind = promise.kind();
        lines.put(CoverageLine.next(regime, kind, promise.component(), lines.keySet()), SimulationView.Pay.of(promise));
    }

    /** Whether units that have the coverage under both would be paid something else by it. */
    boolean isEdited(CoverageLine line) {
        return !Objects.equals(before.get(line), after.get(line));
    }

    /** What it pays is told where that would be another. */
    SimulationView.Line told(CoverageLine line, SimulationView.Counts lastDay) {
        return isEdited(line)
                ? SimulationView.Line.of(line, lastDay, before.get(line), after.get(line))
                : SimulationView.Line.of(line, lastDay, null, null);
    }
}
