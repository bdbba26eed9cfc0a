package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.Comparator;

/** Further cover of one kind, sold or given after the sale of the unit. */
public record Extension(CoverageKind kind, Period period, Begins begins) {

    /** From when it is counted. */
    public enum Begins {
        /** The day after the unit's cover of this kind ends. */
        AFTER_BASE,
        /** The day on which it is sold. */
        CONCURRENT
    }

    public Extension {
        if (kind == CoverageKind.COMPONENT) throw new IllegalArgumentException("components are not extended");
    }

    /**
     * The days that it covers. Where the cover of this kind has ended, or there never was any, it starts on the day of
     * its sale.
     *
     * @param soldOn in the zone of the terms
     */
    public Coverage under(Terms terms, CoverageLedger ledger, LocalDate soldOn) {
        var standing = ledger.coverages().stream()
                .filter(coverage -> coverage.kind() == kind && coverage.regime() == Regime.COMMERCIAL)
                .filter(coverage -> !coverage.isEmpty())
                .toList();
        var base = standing.stream()
                .filter(coverage -> !coverage.lastDay().isBefore(soldOn))
                .max(Comparator.comparing(Coverage::lastDay));
        if (begins == Begins.CONCURRENT || base.isEmpty()) return covering(soldOn, terms.lastDay(period, soldOn));
        var end = base.get().lastDay();
        var lastDay = period.isInMonths()
                ? MonthCount.upTo(base.get(), standing, terms)
                        .plus(period.months())
                        .lastDay()
                : end.plusDays(period.count());
        return covering(end.plusDays(1), lastDay);
    }

    private Coverage covering(LocalDate startsOn, LocalDate lastDay) {
        return new Coverage(kind, null, startsOn, lastDay, null);
    }
}
