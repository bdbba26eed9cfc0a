package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A year of parts from the first of March 2025, so until the first of March 2026, and what happens to it. */
final class SoldLedger {
    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final RepairEffect SUSPENDED = new RepairEffect(RepairRule.SUSPEND_ACTUAL_DAYS, 0, 0, null);
    static final RepairEffect OVER_14 = new RepairEffect(RepairRule.SUSPEND_IF_OVER_N_DAYS, 14, 0, null);
    static final RepairEffect ANEW = new RepairEffect(RepairRule.RESTART_UNIT, 0, 0, null);
    static final RepairEffect PART_ANEW = new RepairEffect(RepairRule.RESTART_PART, 0, 0, Period.parse("P6M"));
    static final RepairEffect A_YEAR_MORE = new RepairEffect(RepairRule.EXTEND_ONCE_N_MONTHS, 0, 12, null);

    static Terms terms(RepairEffect effect) {
        var year = Period.parse("P1Y");
        return new Terms(
                TEHRAN,
                TermCalendar.GREGORIAN,
                new StartRule(List.of(Evidence.SALE), null),
                List.of(new Promise(CoverageKind.PARTS, null, year)),
                EndDay.INCLUSIVE,
                effect,
                List.of(),
                null);
    }

    static CoverageLedger sold() {
        return new CoverageLedger(terms(RepairEffect.NONE).coveragesFrom(day("2025-03-01")), TEHRAN);
    }

    static CoverageLedger after(CoverageLedger ledger, RepairEffect effect, FinishedRepair repair) {
        var entries = new ArrayList<>(ledger.entries());
        entries.addAll(ledger.entriesFor(repair, terms(effect), NOW));
        return new CoverageLedger(ledger.promised(), entries, TEHRAN);
    }

    static FinishedRepair repair(RepairOutcome outcome, String began, String ended) {
        return new FinishedRepair(
                new UUID(4, 4), outcome, "MAIN_BOARD", null, Instant.parse(began), Instant.parse(ended));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static LocalDate end(CoverageLedger ledger) {
        return ledger.coverages().getFirst().lastDay();
    }

    private SoldLedger() {}
}
