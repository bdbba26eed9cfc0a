package org.aftersales.warranty.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/**
 * A coverage as other services see it.
 *
 * @param regime told where it is not the guarantor's own promise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Covered(
        CoverageKind kind,
        @Nullable String component,
        LocalDate lastDay,
        @Nullable Regime regime) {

    Covered(CoverageKind kind, @Nullable String component, LocalDate lastDay) {
        this(kind, component, lastDay, null);
    }

    static List<Covered> all(CoverageLedger ledger) {
        return ledger.coverages().stream().map(Covered::of).toList();
    }

    static List<Covered> all(List<Coverage> promised, List<Coverage> besides) {
        return Stream.concat(promised.stream(), besides.stream())
                .map(Covered::of)
                .toList();
    }

    private static Covered of(Coverage coverage) {
        return new Covered(coverage.kind(), coverage.component(), coverage.lastDay(), told(coverage.regime()));
    }

    static @Nullable Regime told(Regime regime) {
        return regime == Regime.COMMERCIAL ? null : regime;
    }
}
