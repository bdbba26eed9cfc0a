package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.SoldLedger.ANEW;
import static org.aftersales.warranty.coverage.SoldLedger.A_YEAR_MORE;
import static org.aftersales.warranty.coverage.SoldLedger.NOW;
import static org.aftersales.warranty.coverage.SoldLedger.SUSPENDED;
import static org.aftersales.warranty.coverage.SoldLedger.TEHRAN;
import static org.aftersales.warranty.coverage.SoldLedger.day;
import static org.aftersales.warranty.coverage.SoldLedger.end;
import static org.aftersales.warranty.coverage.SoldLedger.repair;
import static org.aftersales.warranty.coverage.SoldLedger.sold;
import static org.aftersales.warranty.coverage.SoldLedger.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.LedgerEntry.Cause;
import org.aftersales.warranty.coverage.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;

class NewStartTest {

    private static final UUID EVIDENCE = new UUID(5, 5);

    private static NewStart startingOn(CoverageLedger ledger, Terms terms, String sale) {
        return ledger.startingBy(new SaleDates(day(sale), null, null), terms, EVIDENCE, NOW);
    }

    private static CoverageLedger moved(CoverageLedger ledger, RepairEffect effect, String sale) {
        var start = startingOn(ledger, terms(effect), sale);
        var entries = new ArrayList<>(ledger.entries());
        entries.addAll(start.entries());
        var promised = new ArrayList<>(ledger.promised());
        promised.addAll(start.found());
        return new CoverageLedger(promised, entries, TEHRAN);
    }

    @Test
    void the_term_is_counted_as_a_whole_from_the_new_day() {
        var ledger = moved(sold(), RepairEffect.NONE, "2024-02-29");

        assertEquals(
                List.of(new Coverage(CoverageKind.PARTS, null, day("2024-02-29"), day("2025-02-28"), null)),
                ledger.coverages());
        assertEquals(day("2024-02-29"), ledger.startsOn());
    }

    @Test
    void the_entry_says_which_evidence_moved_the_start() {
        var entries = startingOn(sold(), terms(RepairEffect.NONE), "2025-04-01").entries();

        assertEquals(
                List.of(new LedgerEntry(
                        Kind.START,
                        0,
                        null,
                        day("2025-04-01"),
                        day("2026-04-01"),
                        null,
                        Cause.EVIDENCE,
                        null,
                        RepairRule.NONE,
                        NOW,
                        EVIDENCE)),
                entries);
    }

    @Test
    void the_same_start_writes_nothing() {
        assertTrue(startingOn(sold(), terms(RepairEffect.NONE), "2025-03-01").changesNothing());
    }

    @Test
    void of_two_moves_the_later_counts_also_when_it_goes_back() {
        var there = moved(sold(), RepairEffect.NONE, "2025-06-01");
        var back = moved(there, RepairEffect.NONE, "2025-03-01");

        assertEquals(day("2026-06-01"), end(there));
        assertEquals(sold().coverages(), back.coverages());
        assertEquals(2, back.entries().size());
    }

    @Test
    void days_without_use_stay_booked_and_lengthen_the_term_that_now_runs() {
        var repair = repair(RepairOutcome.REPAIRED, "2025-07-01T08:00:00Z", "2025-07-10T08:00:00Z");
        var repaired = SoldLedger.after(sold(), SUSPENDED, repair);

        assertEquals(day("2026-03-11"), end(repaired));
        assertEquals(day("2025-12-11"), end(moved(repaired, SUSPENDED, "2024-12-01")));
        assertEquals(day("2026-05-11"), end(moved(repaired, SUSPENDED, "2025-05-01")));
    }

    @Test
    void what_a_repair_started_again_stands() {
        var repair = repair(RepairOutcome.REPAIRED, "2025-07-01T08:00:00Z", "2025-07-10T08:00:00Z");
        var repaired = SoldLedger.after(sold(), ANEW, repair);

        var ledger = moved(repaired, ANEW, "2024-12-01");

        assertEquals(day("2024-12-01"), ledger.startsOn());
        assertEquals(day("2026-07-10"), end(ledger));
    }

    @Test
    void a_term_that_was_lengthened_is_lengthened_from_the_new_day_and_only_once() {
        var repair = repair(RepairOutcome.REPAIRED, "2025-07-01T08:00:00Z", "2025-07-10T08:00:00Z");
        var repaired = SoldLedger.after(sold(), A_YEAR_MORE, repair);

        var earlier = moved(repaired, A_YEAR_MORE, "2024-12-31");
        var again = SoldLedger.after(earlier, A_YEAR_MORE, repair);

        assertEquals(day("2027-03-01"), end(repaired));
        assertEquals(day("2026-12-31"), end(earlier));
        assertEquals(earlier.coverages(), again.coverages());
    }

    @Test
    void what_the_seller_owes_by_law_follows_once_the_delivery_is_known() {
        var plain = terms(RepairEffect.NONE);
        var law = new Statutory(
                Evidence.DELIVERY, null, List.of(new Promise(CoverageKind.PARTS, null, Period.parse("P2Y"))), null);
        var terms = new Terms(
                TEHRAN,
                plain.calendar(),
                plain.startRule(),
                plain.coverages(),
                plain.endDay(),
                RepairEffect.NONE,
                List.of(),
                law);
        var delivered = new SaleDates(day("2025-03-01"), day("2025-03-05"), null);

        var start = sold().startingBy(delivered, terms, EVIDENCE, NOW);

        assertEquals(List.of(), start.entries());
        assertEquals(
                List.of(new Coverage(
                        CoverageKind.PARTS, null, day("2025-03-05"), day("2027-03-05"), null, Regime.STATUTORY)),
                start.found());
    }
}
