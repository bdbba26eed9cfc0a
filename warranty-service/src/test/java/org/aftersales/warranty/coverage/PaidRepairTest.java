package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.SoldLedger.NOW;
import static org.aftersales.warranty.coverage.SoldLedger.PART_ANEW;
import static org.aftersales.warranty.coverage.SoldLedger.TEHRAN;
import static org.aftersales.warranty.coverage.SoldLedger.after;
import static org.aftersales.warranty.coverage.SoldLedger.day;
import static org.aftersales.warranty.coverage.SoldLedger.repair;
import static org.aftersales.warranty.coverage.SoldLedger.sold;
import static org.aftersales.warranty.coverage.SoldLedger.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Repairs that owners paid for, with answers worked out by hand. The television's parts are covered until 2026-03-01. */
class PaidRepairTest {

    private static final Terms TERMS = terms(RepairEffect.NONE);

    private static CoverageLedger paid(CoverageLedger ledger, Terms terms, FinishedRepair repair) {
        var entries = new ArrayList<>(ledger.entries());
        entries.addAll(PaidRepair.CUSTOMARY.entriesFor(repair, ledger, terms, NOW));
        return new CoverageLedger(ledger.promised(), entries, ledger.besides(), TEHRAN, ledger.isVoid());
    }

    private static FinishedRepair done(RepairOutcome outcome, String on) {
        return repair(outcome, on + "T05:00:00Z", on + "T08:00:00Z");
    }

    private static List<String> labels(CoverageLedger ledger) {
        return ledger.coverages().stream().map(Coverage::label).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "REPAIRED, 2026-05-10, 2026-06-10",
        "REPAIRED, 2027-01-31, 2027-02-28",
        "REPAIRED, 2028-01-31, 2028-02-29",
        "PART_REPLACED, 2026-08-31, 2027-02-28",
        "PART_REPLACED, 2026-05-10, 2026-11-10"
    })
    void a_month_for_the_work_and_six_for_a_part_end_on_the_days_of_the_calendar(
            RepairOutcome outcome, String done, String last) {
        var ledger = paid(sold(), TERMS, done(outcome, done));

        assertEquals(List.of("PARTS:2026-03-01", "COMPONENT:MAIN_BOARD:" + last), labels(ledger));
        var cover = ledger.coverages().getLast();
        assertEquals(Regime.REPAIR, cover.regime());
        assertEquals(day(done), cover.startsOn());
    }

    @ParameterizedTest
    @CsvSource({
        "GREGORIAN, DAY_BEFORE, 2026-02-27",
        "GREGORIAN, INCLUSIVE, 2026-02-28",
        "SOLAR_HIJRI, INCLUSIVE, 2026-03-02" // from 11 Bahman 1404 to 11 Esfand
    })
    void the_policy_says_how_months_and_the_last_day_are_counted(TermCalendar calendar, EndDay endDay, String last) {
        var terms = new Terms(
                TEHRAN, calendar, TERMS.startRule(), TERMS.coverages(), endDay, RepairEffect.NONE, List.of(), null);

        var ledger = paid(sold(), terms, done(RepairOutcome.REPAIRED, "2026-01-31"));

        assertEquals(day(last).toString(), labels(ledger).getLast().replaceFirst(".*:", ""));
    }

    @Test
    void it_stands_beside_the_promises_and_neither_moves_the_other() {
        var ledger = paid(sold(), TERMS, done(RepairOutcome.PART_REPLACED, "2025-12-10"));

        assertEquals(List.of("PARTS:2026-03-01", "COMPONENT:MAIN_BOARD:2026-06-10"), labels(ledger));
        assertEquals(
                List.of(new Span(day("2025-03-01"), day("2026-06-10"))), ledger.coveredDays(), "both cover some days");
        var verdicts = ledger.on(day("2026-04-01"));
        assertEquals(Verdict.Answer.NOT_COVERED, verdicts.getFirst().answer());
        assertEquals(Verdict.Answer.COVERED, verdicts.getLast().answer());
        assertEquals(70, verdicts.getLast().remainingDays());
    }

    @Test
    void two_repairs_of_one_part_are_two_and_the_days_between_are_nobodys() {
        var first = paid(sold(), TERMS, done(RepairOutcome.REPAIRED, "2026-05-01"));
        var ledger = paid(first, TERMS, done(RepairOutcome.REPAIRED, "2026-09-01"));

        assertEquals(
                List.of("PARTS:2026-03-01", "COMPONENT:MAIN_BOARD:2026-06-01", "COMPONENT:MAIN_BOARD:2026-10-01"),
                labels(ledger));
        assertEquals(
                List.of(Verdict.Reason.EXPIRED, Verdict.Reason.EXPIRED, Verdict.Reason.NOT_STARTED),
                ledger.on(day("2026-07-01")).stream().map(Verdict::reason).toList());
        assertEquals(1, ledger.on(day("2026-09-10")).getLast().entries().size());
    }

    @Test
    void a_part_that_was_replaced_under_the_warranty_keeps_its_own_term() {
        var replaced = after(sold(), PART_ANEW, done(RepairOutcome.PART_REPLACED, "2026-02-20"));

        var ledger = paid(replaced, TERMS, done(RepairOutcome.REPAIRED, "2026-12-01"));

        assertEquals(
                List.of("PARTS:2026-03-01", "COMPONENT:MAIN_BOARD:2026-08-20", "COMPONENT:MAIN_BOARD:2027-01-01"),
                labels(ledger));
        assertEquals(day("2026-08-20"), ledger.on(day("2026-08-01")).get(1).promisedUntil());
    }

    @Test
    void a_void_guarantee_takes_nothing_from_what_was_paid_for() {
        var ledger = paid(
                new CoverageLedger(sold().promised(), List.of(), List.of(), TEHRAN, true),
                TERMS,
                done(RepairOutcome.REPAIRED, "2025-12-10"));

        var verdicts = ledger.on(day("2025-12-20"));

        assertEquals(Verdict.Reason.VOID, verdicts.getFirst().reason());
        assertEquals(Verdict.Answer.COVERED, verdicts.getLast().answer());
    }

    @ParameterizedTest
    @EnumSource(
            value = RepairOutcome.class,
            names = {"PRODUCT_REPLACED", "NOT_REPAIRABLE", "NO_FAULT_FOUND"})
    void what_was_not_repaired_is_not_covered(RepairOutcome outcome) {
        assertEquals(List.of("PARTS:2026-03-01"), labels(paid(sold(), TERMS, done(outcome, "2026-05-10"))));
    }

    @Test
    void a_unit_that_went_back_or_was_given_for_another_gains_nothing() {
        var ended =
                new CoverageLedger(sold().promised(), List.of(LedgerEntry.returned(day("2025-06-01"), NOW)), TEHRAN);

        assertEquals(
                List.of(),
                PaidRepair.CUSTOMARY.entriesFor(done(RepairOutcome.REPAIRED, "2025-07-01"), ended, TERMS, NOW));
    }

    @Test
    void what_is_given_for_another_does_not_inherit_its_repairs() {
        var ledger = paid(sold(), TERMS, done(RepairOutcome.PART_REPLACED, "2025-12-10"));

        var given = ledger.replacedOn(day("2026-01-10"), TERMS, ReplacementEffect.REMAINING);

        assertEquals(
                List.of("PARTS:2026-03-01"), given.stream().map(Coverage::label).toList());
    }
}
