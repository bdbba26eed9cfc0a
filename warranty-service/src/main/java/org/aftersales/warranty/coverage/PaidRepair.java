package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For how long whoever repairs for money answers for the repair, from the day on which it was done.
 *
 * @param period of work without a new part
 * @param partPeriod of work with a part that was replaced
 */
public record PaidRepair(Period period, Period partPeriod) {

    /** What repairers in Iran commonly give: a month for the work, six for a part. */
    public static final PaidRepair CUSTOMARY = new PaidRepair(Period.parse("P1M"), Period.parse("P6M"));

    /**
     * What the finished repair writes into a unit's ledger; nothing where nothing was made good, nobody said what was
     * found, or the unit covers nothing any more.
     */
    public List<LedgerEntry> entriesFor(FinishedRepair finished, CoverageLedger ledger, Terms terms, Instant now) {
        var repair = finished.in(ledger.zone());
        var promised = promised(repair.outcome());
        if (promised == null || repair.part() == null || ledger.endedOn() != null) return List.of();
        var done = repair.withoutUse().last();
        return List.of(LedgerEntry.repaired(repair, new Span(done, terms.lastDay(promised, done)), now));
    }

    private @Nullable Period promised(RepairOutcome outcome) {
        return switch (outcome) {
            case REPAIRED -> period;
            case PART_REPLACED -> partPeriod;
            case PRODUCT_REPLACED, NOT_REPAIRABLE, NO_FAULT_FOUND -> null;
        };
    }

    /** One for each repair: of two that overlap, both stand. */
    static List<Coverage> covers(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.REPAIR_COVER)
                .map(PaidRepair::cover)
                .distinct()
                .toList();
    }

    private static Coverage cover(LedgerEntry entry) {
        return new Coverage(
                CoverageKind.COMPONENT, entry.part(), entry.startsOn(), entry.lastDay(), null, Regime.REPAIR);
    }
}
