package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What other terms would change for units that were sold under a version.
 *
 * @param units sold in the period
 * @param changed of which the start or a coverage would be another
 * @param start how the first day of the guarantee would move
 * @param coverages how the last day of each would move
 * @param examples a few of the changed units
 */
record SimulationView(
        Compared compared, long units, long changed, Counts start, List<Line> coverages, List<UUID> examples) {

    /** @param withVersion absent where it was compared with other terms */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Compared(
            String policyCode, int version, @Nullable Integer withVersion, LocalDate soldFrom, LocalDate soldTo) {}

    /**
     * Units by how the day would move.
     *
     * @param later of a last day: longer
     * @param earlier of a last day: shorter
     * @param added that had no such coverage
     * @param removed that would have none any more
     * @param daysGained by those that move to a later day, all together
     * @param daysLost by those that move to an earlier day, all together
     */
    record Counts(long same, long later, long earlier, long added, long removed, long daysGained, long daysLost) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(Regime regime, CoverageKind kind, @Nullable String component, Counts lastDay) {

        static Line of(CoverageLine line, Counts counts) {
            return new Line(line.regime(), line.kind(), line.component().isEmpty() ? null : line.component(), counts);
        }
    }
}
