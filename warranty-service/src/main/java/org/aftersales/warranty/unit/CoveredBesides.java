package org.aftersales.warranty.unit;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;

/** What a contract covers besides, from the first to the last day, as other services see it. */
record CoveredBesides(CoverageKind kind, LocalDate startsOn, LocalDate lastDay) {

    static List<CoveredBesides> of(List<Coverage> sold) {
        return sold.stream()
                .map(each -> new CoveredBesides(each.kind(), each.startsOn(), each.lastDay()))
                .toList();
    }
}
