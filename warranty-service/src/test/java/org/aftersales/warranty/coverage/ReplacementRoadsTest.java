package org.aftersales.warranty.coverage;

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

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A product is given by a ticket that ends so, or by staff that registers which one; and a coverage check tells beforehand what
 * would cover it. A year of parts from 2025-03-01 becomes the same by each road, with the answers worked out by hand.
 */
class ReplacementRoadsTest {

    private static final FinishedRepair MENDED =
            repair(RepairOutcome.REPAIRED, "2025-03-10T08:00:00Z", "2025-03-19T08:00:00Z");

    private enum Past {
        PLAIN,
        LENGTHENED,
        STOOD_STILL;

        CoverageLedger ledger() {
            return switch (this) {
                case PLAIN -> sold();
                case LENGTHENED -> SoldLedger.after(sold(), A_YEAR_MORE, MENDED);
                case STOOD_STILL -> SoldLedger.after(sold(), SUSPENDED, MENDED);
            };
        }
    }

    private static Terms giving(ReplacementEffect effect) {
        var plain = terms(A_YEAR_MORE);
        return new Terms(
                TEHRAN,
                plain.calendar(),
                plain.startRule(),
                plain.coverages(),
                plain.endDay(),
                A_YEAR_MORE,
                List.of(),
                null,
                new Redress(List.of(), effect, null, List.of()));
    }

    private static CoverageLedger byTicket(CoverageLedger ledger, Terms terms, LocalDate reported, LocalDate day) {
        var at = day.atTime(12, 0).atZone(TEHRAN).toInstant();
        return after(
                ledger,
                terms,
                new FinishedRepair(new UUID(4, 4), RepairOutcome.PRODUCT_REPLACED, null, reported, at, at));
    }

    private static CoverageLedger after(CoverageLedger ledger, Terms terms, FinishedRepair repair) {
        var entries = new ArrayList<>(ledger.entries());
        entries.addAll(ledger.entriesFor(repair, terms, NOW));
        return new CoverageLedger(ledger.promised(), entries, TEHRAN);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, REMAINING, 2025-07-01, 2025-07-10, 2026-03-01",
        "PLAIN, FRESH, 2025-07-01, 2025-07-10, 2026-07-10",
        "PLAIN, MAX, 2025-07-01, 2025-07-10, 2026-07-10",
        "LENGTHENED, REMAINING, 2025-07-01, 2025-07-10, 2027-03-01",
        "LENGTHENED, FRESH, 2025-07-01, 2025-07-10, 2026-07-10",
        "LENGTHENED, MAX, 2025-07-01, 2025-07-10, 2027-03-01",
        "STOOD_STILL, REMAINING, 2025-03-20, 2025-03-20, 2026-03-11",
        "STOOD_STILL, FRESH, 2025-03-20, 2025-03-20, 2026-03-20",
        "STOOD_STILL, MAX, 2025-03-20, 2025-03-20, 2026-03-20",
        // reported on the last day, given when the year was over
        "PLAIN, REMAINING, 2026-03-01, 2026-03-10, 2026-03-01",
        "PLAIN, FRESH, 2026-03-01, 2026-03-10, 2027-03-10",
        "PLAIN, MAX, 2026-03-01, 2026-03-10, 2027-03-10",
        // reported on the day after
        "PLAIN, REMAINING, 2026-03-02, 2026-03-10, 2026-03-01",
        "PLAIN, FRESH, 2026-03-02, 2026-03-10, 2026-03-01",
        "PLAIN, MAX, 2026-03-02, 2026-03-10, 2026-03-01"
    })
    void each_road_gives_the_same(
            Past past, ReplacementEffect effect, LocalDate reported, LocalDate day, LocalDate lastDay) {
        var ledger = past.ledger();
        var terms = giving(effect);

        assertEquals(lastDay, end(byTicket(ledger, terms, reported, day)));
        assertEquals(
                lastDay, ledger.givenOn(day, reported, terms, effect).getFirst().lastDay());
        if (reported.equals(day)) {
            assertEquals(
                    lastDay, ledger.replacedOn(day, terms, effect).getFirst().lastDay());
        }
    }

    @Test
    void what_a_ticket_gave_anew_stands_when_the_start_moves_and_is_not_lengthened_again() {
        var terms = giving(ReplacementEffect.FRESH);
        var given = byTicket(Past.LENGTHENED.ledger(), terms, day("2025-07-01"), day("2025-07-10"));
        var start = given.startingBy(new SaleDates(day("2025-06-01"), null, null), terms, new UUID(5, 5), NOW);
        var entries = new ArrayList<>(given.entries());
        entries.addAll(start.entries());

        assertEquals(day("2026-07-10"), end(after(given, terms, MENDED)));
        assertEquals(day("2025-03-01"), given.coverages().getFirst().startsOn());
        assertEquals(day("2025-06-01"), new CoverageLedger(given.promised(), entries, TEHRAN).startsOn());
    }

    @Test
    void a_term_that_was_given_anew_is_lengthened_as_a_whole() {
        var terms = giving(ReplacementEffect.FRESH);
        var given = byTicket(sold(), terms, day("2025-07-01"), day("2025-07-10"));
        var mended = new FinishedRepair(
                new UUID(6, 6),
                RepairOutcome.REPAIRED,
                null,
                day("2025-08-01"),
                Instant.parse("2025-08-01T08:00:00Z"),
                Instant.parse("2025-08-02T08:00:00Z"));

        assertEquals(day("2027-07-10"), end(after(given, terms, mended)));
    }
}
