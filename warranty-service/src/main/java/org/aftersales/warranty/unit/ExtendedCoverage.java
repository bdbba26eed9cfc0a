package org.aftersales.warranty.unit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;

/** What a contract adds to the coverages of a unit. */
@Embeddable
record ExtendedCoverage(
        UUID contractId, @Enumerated(EnumType.STRING) CoverageKind kind, LocalDate startsOn, LocalDate lastDay) {

    static ExtendedCoverage of(UUID contract, Coverage coverage) {
        return new ExtendedCoverage(contract, coverage.kind(), coverage.startsOn(), coverage.lastDay());
    }

    /** The same, ending on this day if it ended later. */
    ExtendedCoverage until(LocalDate day) {
        return day.isBefore(lastDay) ? new ExtendedCoverage(contractId, kind, startsOn, day) : this;
    }

    /** The same, beginning on this day if it began earlier. */
    ExtendedCoverage from(LocalDate day) {
        return startsOn.isBefore(day) ? new ExtendedCoverage(contractId, kind, day, lastDay) : this;
    }

    Coverage coverage() {
        return new Coverage(kind, null, startsOn, lastDay, null);
    }
}
