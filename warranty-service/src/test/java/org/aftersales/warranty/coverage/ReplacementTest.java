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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReplacementTest {

    private static final Terms YEAR = terms(RepairEffect.NONE);

    /** A year from 31 August 2024: counted inclusively until 31 August 2025, else until the 30th. */
    @ParameterizedTest
    @CsvSource({
        "REMAINING, INCLUSIVE, 2025-08-31, 2025-08-31",
        "FRESH, INCLUSIVE, 2025-08-31, 2026-08-31",
        "MAX, INCLUSIVE, 2025-08-31, 2026-08-31",
        "REMAINING, DAY_BEFORE, 2025-08-30, 2025-08-30",
        "FRESH, DAY_BEFORE, 2025-08-30, 2026-08-29",
        "MAX, DAY_BEFORE, 2025-08-30, 2026-08-29",
        "FRESH, INCLUSIVE, 2024-08-31, 2025-08-31",
        "REMAINING, INCLUSIVE, 2025-02-28, 2025-08-31",
        "FRESH, INCLUSIVE, 2025-02-28, 2026-02-28",
    })
    void replacement_on_the_last_day(ReplacementEffect effect, EndDay endDay, LocalDate day, LocalDate lastDay) {
        var terms = new Terms(
                TEHRAN,
                TermCalendar.GREGORIAN,
                YEAR.startRule(),
                YEAR.coverages(),
                endDay,
                RepairEffect.NONE,
                List.of(),
                null);
        var ledger = new CoverageLedger(terms.coveragesFrom(day("2024-08-31")), TEHRAN);

        assertEquals(
                List.of(new Coverage(CoverageKind.PARTS, null, day, lastDay, null)),
                ledger.replacedOn(day, terms, effect));
    }

    @ParameterizedTest
    @EnumSource
    void on_the_day_after_nothing_is_carried_on(ReplacementEffect effect) {
        assertEquals(List.of(), sold().replacedOn(day("2026-03-02"), YEAR, effect));
    }

    @ParameterizedTest
    @CsvSource({"REMAINING, 2027-03-01", "FRESH, 2026-04-01", "MAX, 2027-03-01"})
    void whichever_ends_later_may_be_what_a_repair_has_lengthened(ReplacementEffect effect, LocalDate lastDay) {
        var mended = repair(RepairOutcome.REPAIRED, "2025-03-10T08:00:00Z", "2025-03-12T08:00:00Z");
        var lengthened = SoldLedger.after(sold(), A_YEAR_MORE, mended);

        var replaced = lengthened.replacedOn(day("2025-04-01"), YEAR, effect);

        assertEquals(List.of(lastDay), replaced.stream().map(Coverage::lastDay).toList());
    }

    @Test
    void days_without_use_are_part_of_what_is_left() {
        var mended = repair(RepairOutcome.REPAIRED, "2025-03-10T08:00:00Z", "2025-03-19T08:00:00Z");
        var suspended = SoldLedger.after(sold(), SUSPENDED, mended);

        var replaced = suspended.replacedOn(day("2026-03-11"), YEAR, ReplacementEffect.REMAINING);

        assertEquals(
                List.of(new Coverage(CoverageKind.PARTS, null, day("2026-03-11"), day("2026-03-11"), null)), replaced);
    }

    @Test
    void the_laws_cover_and_contracts_go_on_as_they_are() {
        var law = new Coverage(CoverageKind.LABOUR, null, day("2025-03-01"), day("2027-03-01"), null, Regime.STATUTORY);
        var sold = new Coverage(CoverageKind.PARTS, null, day("2026-03-02"), day("2028-03-01"), null);
        var promised = new ArrayList<>(sold().promised());
        promised.add(law);
        var ledger = new CoverageLedger(promised, List.of(), List.of(sold), TEHRAN, false);

        var replaced = ledger.replacedOn(day("2025-06-01"), YEAR, ReplacementEffect.FRESH);

        assertEquals(
                List.of(
                        new Coverage(CoverageKind.PARTS, null, day("2025-06-01"), day("2026-06-01"), null),
                        law.during(day("2025-06-01"), day("2027-03-01")),
                        sold),
                replaced);
    }

    @Test
    void of_a_void_warranty_only_what_the_law_gives_is_carried_on() {
        var law = new Coverage(CoverageKind.LABOUR, null, day("2025-03-01"), day("2027-03-01"), null, Regime.STATUTORY);
        var promised = List.of(sold().promised().getFirst(), law);
        var ledger = new CoverageLedger(promised, List.of(), promised.subList(0, 1), TEHRAN, true);

        assertEquals(
                List.of(law.during(day("2025-06-01"), day("2027-03-01"))),
                ledger.replacedOn(day("2025-06-01"), YEAR, ReplacementEffect.MAX));
    }

    @ParameterizedTest
    @CsvSource({"REMAINING, 2026-03-01", "FRESH, 2026-07-10", "MAX, 2026-07-10"})
    void a_replacement_by_a_ticket_follows_the_policy_and_not_its_rule_for_repairs(
            ReplacementEffect effect, LocalDate lastDay) {
        var redress = new Redress(List.of(), effect, null, List.of());
        var terms = new Terms(
                TEHRAN,
                TermCalendar.GREGORIAN,
                YEAR.startRule(),
                YEAR.coverages(),
                EndDay.INCLUSIVE,
                SUSPENDED,
                List.of(),
                null,
                redress);
        var swapped = repair(RepairOutcome.PRODUCT_REPLACED, "2025-07-01T08:00:00Z", "2025-07-10T08:00:00Z");

        var entries = sold().entriesFor(swapped, terms, NOW);

        assertEquals(lastDay, end(new CoverageLedger(sold().promised(), entries, TEHRAN)));
        assertEquals(
                effect == ReplacementEffect.REMAINING ? List.of() : List.of(RepairRule.NONE),
                entries.stream().map(LedgerEntry::rule).toList());
    }
}
