package org.aftersales.warranty.unit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;

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
        @Embedded @Nullable UsageLimit usageLimit,
        boolean cancelled) {

    static ExtendedCoverage of(UUID contract, Coverage coverage) {
        return new ExtendedCoverage(
                contract, coverage.kind(), coverage.startsOn(), coverage.lastDay(), coverage.usageLimit(), false);
    }

    /** The same, cancelled, and ending on this day if it ended later. */
    ExtendedCoverage cancelledOn(LocalDate day) {
        var last = day.isBefore(lastDay) ? day : lastDay;
        return new ExtendedCoverage(contractId, kind, startsOn, last, usageLimit, true);
    }

    /** The same, beginning on this day if it began earlier. */
    ExtendedCoverage from(LocalDate day) {
        return startsOn.isBefore(day)
                ? new ExtendedCoverage(contractId, kind, day, lastDay, usageLimit, cancelled)
                : this;
    }

    Coverage coverage() {
        return new Coverage(kind, null, startsOn, lastDay, usageLimit);
    }
}
