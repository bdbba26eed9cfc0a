package org.aftersales.warranty.contract;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;

/** The days on which a contract covers one kind, first and last included. */
@Embeddable
record ContractLine(@Enumerated(EnumType.STRING) CoverageKind kind, LocalDate startsOn, LocalDate lastDay) {

    static ContractLine of(Coverage coverage) {
        return new ContractLine(coverage.kind(), coverage.startsOn(), coverage.lastDay());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(lastDay);
    }

    long days() {
        return ChronoUnit.DAYS.between(startsOn, lastDay) + 1;
    }

    /** How many of its days come after this one. */
    long daysAfter(LocalDate day) {
        var first = day.isBefore(startsOn) ? startsOn : day.plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(first, lastDay) + 1);
    }
}
