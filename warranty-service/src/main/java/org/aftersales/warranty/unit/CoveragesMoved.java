package org.aftersales.warranty.unit;

import java.util.List;
import org.aftersales.warranty.coverage.Coverage;

/**
 * Coverages of a unit end on other days than were promised at its registration, have come later, or hold no more or
 * again; told inside the transaction that changes them.
 *
 * @param coverages all that the unit has now
 */
public record CoveragesMoved(UnitId unitId, List<Coverage> coverages) {

    public CoveragesMoved {
        coverages = List.copyOf(coverages);
    }
}
