package org.aftersales.warranty.unit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;

/**
 * What a contract adds to the coverages of a unit.
 *
 * @param cancelled whether it ends because the contract was cancelled
 */
@Embeddable
record ExtendedCoverage(
        UUID contractId,
        @Enumerated(EnumType.STRING) CoverageKind kind,
        LocalDate startsOn,
        LocalDate lastDay,
        boolean cancelled) {

    static ExtendedCoverage of(UUID contract, Coverage coverage) {
        return new ExtendedCoverage(contract, coverage.kind(), coverage.startsOn(), coverage.lastDay(), false);
    }

    /** The same, cancelled, and ending on this day if it ended later. */
    ExtendedCoverage cancelledOn(LocalDate day) {
        return new ExtendedCoverage(contractId, kind, startsOn, day.isBefore(lastDay) ? day : lastDay, true);
    }

    /** The same, beginning on this day if it began earlier. */
    ExtendedCoverage from(LocalDate day) {
        return startsOn.isBefore(day) ? new ExtendedCoverage(contractId, kind, day, lastDay, cancelled) : this;
    }

    Coverage coverage() {
        return new Coverage(kind, null, startsOn, lastDay, null);
    }
}
