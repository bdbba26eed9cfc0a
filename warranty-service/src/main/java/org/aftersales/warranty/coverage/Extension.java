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
        var base = ledger.coverages().stream()
                .filter(coverage -> coverage.kind() == kind && coverage.regime() == Regime.COMMERCIAL)
                .filter(coverage -> !coverage.lastDay().isBefore(soldOn))
                .max(Comparator.comparing(Coverage::lastDay));
        if (begins == Begins.CONCURRENT || base.isEmpty()) {
            return covering(soldOn, terms.endDay().lastDay(soldOn, period, terms.calendar()));
        }
        return covering(base.get().lastDay().plusDays(1), lastDayAfter(base.get(), terms));
    }

    /**
     * Months are counted from the first day of the cover that is extended, together with its own: counting on from an
     * end that was cut back to the last of a month would cut back twice.
     */
    private LocalDate lastDayAfter(Coverage base, Terms terms) {
        if (!period.isInMonths()) return base.lastDay().plusDays(period.count());
        return terms.coverages().stream()
                .filter(promise -> promise.kind() == kind && promise.period().isExtendableBy(period))
                .filter(promise -> ends(promise.period(), base, terms).equals(base.lastDay()))
                .findFirst()
                .map(promise -> ends(promise.period().plus(period), base, terms))
                .orElseGet(() -> terms.calendar().plusMonths(base.lastDay(), period.months()));
    }

    private static LocalDate ends(Period counted, Coverage base, Terms terms) {
        return terms.endDay().lastDay(base.startsOn(), counted, terms.calendar());
    }

    private Coverage covering(LocalDate startsOn, LocalDate lastDay) {
        return new Coverage(kind, null, startsOn, lastDay, null);
    }
}
