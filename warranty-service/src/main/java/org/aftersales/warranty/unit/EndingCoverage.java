package org.aftersales.warranty.unit;

import java.time.LocalDate;
import java.util.Objects;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/**
 * A coverage of a unit that is about to end, or has ended.
 *
 * @param leadDays how many days before its last day it is told: the shortest of the configured leads that has come;
 *     -1 when the last day is over
 */
public record EndingCoverage(
        UnitId unitId, CoverageKind kind, @Nullable String component, Regime regime, LocalDate lastDay, int leadDays) {

    boolean isOver() {
        return leadDays < 0;
    }

    boolean isOf(Coverage coverage) {
        return isOfSame(coverage) && coverage.lastDay().equals(lastDay);
    }

    /** Whether the same is promised for the next day too, so that nothing ends for the owner. */
    boolean isContinuedBy(Coverage coverage) {
        return isOfSame(coverage)
                && coverage.lastDay().isAfter(lastDay)
                && !coverage.startsOn().isAfter(lastDay.plusDays(1));
    }

    /** What the law demands takes the place of no guarantee: it is another's promise, for less. */
    private boolean isOfSame(Coverage coverage) {
        return coverage.kind() == kind
                && coverage.regime() == regime
                && Objects.equals(coverage.component(), component);
    }
}
