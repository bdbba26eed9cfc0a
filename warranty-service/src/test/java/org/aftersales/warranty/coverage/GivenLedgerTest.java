package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.SoldLedger.A_YEAR_MORE;
import static org.aftersales.warranty.coverage.SoldLedger.NOW;
import static org.aftersales.warranty.coverage.SoldLedger.TEHRAN;
import static org.aftersales.warranty.coverage.SoldLedger.day;
import static org.aftersales.warranty.coverage.SoldLedger.end;
import static org.aftersales.warranty.coverage.SoldLedger.repair;
import static org.aftersales.warranty.coverage.SoldLedger.sold;
import static org.aftersales.warranty.coverage.SoldLedger.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledgers of a unit that was taken back and of the one that was given for it. */
class GivenLedgerTest {

    private static final Terms YEAR = terms(RepairEffect.NONE);

    private static CoverageLedger ended(CoverageLedger ledger, String day) {
        var entries = new ArrayList<>(ledger.entries());
        entries.add(LedgerEntry.end(day(day), NOW));
        return new CoverageLedger(ledger.promised(), entries, ledger.besides(), TEHRAN, false);
    }

    @Test
    void what_is_taken_back_was_covered_until_the_day_before() {
        var ledger = ended(sold(), "2025-06-01");

        assertEquals(day("2025-05-31"), end(ledger));
        assertEquals(
                Verdict.Answer.COVERED, ledger.on(day("2025-05-31")).getFirst().answer());
        assertEquals(
                Verdict.Reason.REPLACED, ledger.on(day("2025-06-01")).getFirst().reason());
        assertEquals(List.of(new Span(day("2025-03-01"), day("2025-05-31"))), ledger.coveredDays());
    }

    @Test
    void what_ended_before_ended_then_and_what_had_not_begun_never_covers() {
        var later = new Coverage(CoverageKind.PARTS, null, day("2026-03-02"), day("2027-03-01"), null);
        var ledger = new CoverageLedger(sold().promised(), List.of(), List.of(later), TEHRAN, false);

        assertEquals(day("2026-03-01"), end(ended(ledger, "2026-05-01")));
        assertEquals(
                List.of(new Span(day("2025-03-01"), day("2025-05-31"))),
                ended(ledger, "2025-06-01").coveredDays());
    }

    @Test
    void what_a_late_ticket_writes_moves_no_day_of_a_unit_that_was_taken_back() {
        var ledger = ended(sold(), "2025-06-01");
        var mended = repair(RepairOutcome.REPAIRED, "2025-05-20T08:00:00Z", "2025-06-10T08:00:00Z");

        assertEquals(day("2025-05-31"), end(SoldLedger.after(ledger, A_YEAR_MORE, mended)));
    }

    @Test
    void each_promise_keeps_its_place_and_what_had_ended_stays_so() {
        var two = new Terms(
                TEHRAN,
                TermCalendar.GREGORIAN,
                YEAR.startRule(),
                List.of(
                        new Promise(CoverageKind.LABOUR, null, Period.parse("P3M")),
                        new Promise(CoverageKind.PARTS, null, Period.parse("P1Y"))),
                EndDay.INCLUSIVE,
                RepairEffect.NONE,
                List.of(),
                null);
        var ledger = new CoverageLedger(two.coveragesFrom(day("2025-03-01")), TEHRAN);

        assertEquals(
                List.of(
                        new Coverage(CoverageKind.LABOUR, null, day("2025-03-01"), day("2025-06-01"), null),
                        new Coverage(CoverageKind.PARTS, null, day("2025-07-01"), day("2026-07-01"), null)),
                ledger.givenOn(day("2025-07-01"), day("2025-07-01"), two, ReplacementEffect.FRESH));
    }

    /** Eight months were left from July on; a repair that lengthens by a year lengthens those, not a whole new year. */
    @Test
    void what_was_left_is_lengthened_at_its_end() {
        var left = sold().givenOn(day("2025-07-01"), day("2025-07-01"), YEAR, ReplacementEffect.REMAINING);
        var mended = repair(RepairOutcome.REPAIRED, "2025-08-01T08:00:00Z", "2025-08-03T08:00:00Z");

        var ledger = SoldLedger.after(new CoverageLedger(left, TEHRAN), A_YEAR_MORE, mended);

        assertEquals(day("2027-03-01"), end(ledger));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_lengthened_once_is_not_lengthened_again_after_a_swap(ReplacementEffect effect) {
        var first = repair(RepairOutcome.REPAIRED, "2025-03-10T08:00:00Z", "2025-03-12T08:00:00Z");
        var second = repair(RepairOutcome.REPAIRED, "2025-08-01T08:00:00Z", "2025-08-03T08:00:00Z");
        var old = SoldLedger.after(sold(), A_YEAR_MORE, first);

        var given = swapped(swapped(old, "2025-06-01", effect), "2025-07-01", effect);

        assertEquals(given.promised(), given.coverages());
        assertEquals(List.of(), given.entriesFor(second, terms(A_YEAR_MORE), NOW));
        assertEquals(
                1,
                swapped(sold(), "2025-06-01", effect)
                        .entriesFor(second, terms(A_YEAR_MORE), NOW)
                        .size());
    }

    private static CoverageLedger swapped(CoverageLedger old, String day, ReplacementEffect effect) {
        var promised = old.givenOn(day(day), day(day), YEAR, effect);
        return new CoverageLedger(promised, old.goingOnWith(promised), TEHRAN);
    }
}
