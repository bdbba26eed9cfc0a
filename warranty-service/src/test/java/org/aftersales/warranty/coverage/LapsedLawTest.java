package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.SoldLedger.A_YEAR_MORE;
import static org.aftersales.warranty.coverage.SoldLedger.NOW;
import static org.aftersales.warranty.coverage.SoldLedger.TEHRAN;
import static org.aftersales.warranty.coverage.SoldLedger.day;
import static org.aftersales.warranty.coverage.SoldLedger.repair;
import static org.aftersales.warranty.coverage.SoldLedger.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;

/** A year of parts from the sale and, by law, two from the delivery, which a year more is added to when it is repaired. */
class LapsedLawTest {

    private static final UUID EVIDENCE = new UUID(5, 5);
    private static final Terms TERMS = withLaw();
    private static final SaleDates DELIVERED = new SaleDates(day("2025-03-01"), day("2025-03-05"), null);
    private static final SaleDates UNKNOWN = new SaleDates(day("2025-03-01"), null, null);
    private static final List<Coverage> PROMISED = TERMS.promisedFrom(DELIVERED);

    private static Terms withLaw() {
        var plain = terms(RepairEffect.NONE);
        var parts = List.of(new Promise(CoverageKind.PARTS, null, Period.parse("P2Y")));
        return new Terms(
                TEHRAN,
                plain.calendar(),
                plain.startRule(),
                plain.coverages(),
                plain.endDay(),
                RepairEffect.NONE,
                List.of(),
                new Statutory(Evidence.DELIVERY, null, parts, null, A_YEAR_MORE));
    }

    private static CoverageLedger with(CoverageLedger before, List<LedgerEntry> more) {
        var entries = new ArrayList<>(before.entries());
        entries.addAll(more);
        return new CoverageLedger(PROMISED, entries, TEHRAN);
    }

    private static CoverageLedger moved(CoverageLedger before, SaleDates dates) {
        var start = before.startingBy(dates, TERMS, EVIDENCE, NOW);
        assertEquals(List.of(), start.found());
        return with(before, start.entries());
    }

    private static List<String> labels(CoverageLedger ledger) {
        return ledger.coverages().stream().map(Coverage::label).toList();
    }

    private final CoverageLedger sold = new CoverageLedger(PROMISED, TEHRAN);

    @Test
    void what_runs_from_a_delivery_that_is_not_believed_any_more_is_not_promised() {
        var lapsed = moved(sold, UNKNOWN);

        assertEquals(List.of("PARTS:2026-03-01", "PARTS:2027-03-05"), labels(sold));
        assertEquals(List.of("PARTS:2026-03-01"), labels(lapsed));
        assertEquals(1, lapsed.on(day("2025-06-01")).size());
        assertEquals(
                List.of(Kind.LAPSE),
                lapsed.entries().stream().map(LedgerEntry::kind).toList());
        assertTrue(lapsed.startingBy(UNKNOWN, TERMS, EVIDENCE, NOW).changesNothing());
    }

    @Test
    void it_runs_again_as_soon_as_the_day_is_known() {
        var later = new SaleDates(day("2025-03-01"), day("2025-03-09"), null);

        var known = moved(moved(sold, UNKNOWN), later);

        assertEquals(List.of("PARTS:2026-03-01", "PARTS:2027-03-09"), labels(known));
        assertEquals(labels(sold), labels(moved(moved(known, UNKNOWN), DELIVERED)));
    }

    @Test
    void a_term_that_was_lengthened_is_so_when_it_runs_again_and_no_repair_lengthens_it_meanwhile_or_twice() {
        var mended = repair(RepairOutcome.REPAIRED, "2025-06-01T08:00:00Z", "2025-06-03T08:00:00Z");
        var longer = with(sold, sold.entriesFor(mended, TERMS, NOW));

        var lapsed = moved(longer, UNKNOWN);
        var known = moved(lapsed, DELIVERED);

        assertEquals(List.of("PARTS:2026-03-01", "PARTS:2028-03-05"), labels(longer));
        assertEquals(List.of(), lapsed.entriesFor(mended, TERMS, NOW));
        assertEquals(labels(longer), labels(known));
        assertEquals(List.of(), known.entriesFor(mended, TERMS, NOW));
    }

    @Test
    void what_is_given_meanwhile_is_promised_only_what_was() {
        var lapsed = moved(sold, UNKNOWN);

        var day = day("2025-06-01");
        var given = lapsed.givenOn(day, day, TERMS, ReplacementEffect.REMAINING);

        assertEquals(
                List.of("PARTS:2026-03-01"), given.stream().map(Coverage::label).toList());
    }
}
