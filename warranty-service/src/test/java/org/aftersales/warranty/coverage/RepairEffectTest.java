package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.SoldLedger.ANEW;
import static org.aftersales.warranty.coverage.SoldLedger.A_YEAR_MORE;
import static org.aftersales.warranty.coverage.SoldLedger.NOW;
import static org.aftersales.warranty.coverage.SoldLedger.PART_ANEW;
import static org.aftersales.warranty.coverage.SoldLedger.SUSPENDED;
import static org.aftersales.warranty.coverage.SoldLedger.TEHRAN;
import static org.aftersales.warranty.coverage.SoldLedger.after;
import static org.aftersales.warranty.coverage.SoldLedger.day;
import static org.aftersales.warranty.coverage.SoldLedger.end;
import static org.aftersales.warranty.coverage.SoldLedger.repair;
import static org.aftersales.warranty.coverage.SoldLedger.sold;
import static org.aftersales.warranty.coverage.SoldLedger.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules for repairs do besides standing still, with answers worked out by hand. */
class RepairEffectTest {
    @Test
    void choosing_repair_lengthens_the_guarantee_once() {
        var first = repair(RepairOutcome.REPAIRED, "2025-06-01T08:00:00Z", "2025-06-03T08:00:00Z");
        var second = repair(RepairOutcome.PART_REPLACED, "2025-09-01T08:00:00Z", "2025-09-03T08:00:00Z");

        var ledger = after(after(sold(), A_YEAR_MORE, first), A_YEAR_MORE, second);

        assertEquals(day("2027-03-01"), end(ledger));
        assertEquals(1, ledger.entries().size());
    }

    @Test
    void a_replaced_part_has_a_term_of_its_own_and_may_outlive_the_unit() {
        var replaced = repair(RepairOutcome.PART_REPLACED, "2026-02-20T08:00:00Z", "2026-02-25T08:00:00Z");

        var ledger = after(sold(), PART_ANEW, replaced);

        assertEquals(List.of("PARTS:2026-03-01", "COMPONENT:MAIN_BOARD:2026-08-25"), labels(ledger));
    }

    @Test
    void a_part_replaced_twice_is_one_line_with_the_later_end() {
        var first = repair(RepairOutcome.PART_REPLACED, "2025-06-01T08:00:00Z", "2025-06-03T08:00:00Z");
        var second = repair(RepairOutcome.PART_REPLACED, "2025-07-01T08:00:00Z", "2025-07-03T08:00:00Z");

        var ledger = after(after(sold(), PART_ANEW, first), PART_ANEW, second);

        assertEquals(List.of("PARTS:2026-03-01", "COMPONENT:MAIN_BOARD:2026-01-03"), labels(ledger));
        assertEquals(2, ledger.on(day("2025-08-01")).getLast().entries().size());
    }

    private static List<String> labels(CoverageLedger ledger) {
        return ledger.coverages().stream().map(Coverage::label).toList();
    }

    @ParameterizedTest
    @CsvSource({"SUSPEND_ACTUAL_DAYS", "RESTART_UNIT", "RESTART_PART", "NONE"})
    void where_no_fault_was_found_nothing_changes(RepairRule rule) {
        var sound = repair(RepairOutcome.NO_FAULT_FOUND, "2025-06-01T08:00:00Z", "2025-07-03T08:00:00Z");

        var ledger = after(sold(), new RepairEffect(rule, 0, 0, null), sound);

        assertEquals(List.of(), ledger.entries());
    }

    @Test
    void a_restart_concerns_what_the_law_gives_as_well() {
        assertEquals(List.of(day("2026-06-10"), day("2027-06-10")), repairedUnder(ANEW, null));
    }

    @Test
    void choosing_repair_lengthens_what_the_seller_owes_and_not_the_guarantee() {
        assertEquals(List.of(day("2026-03-01"), day("2028-03-04")), repairedUnder(RepairEffect.NONE, A_YEAR_MORE));
        assertEquals(List.of(day("2026-03-11"), day("2028-03-04")), repairedUnder(SUSPENDED, A_YEAR_MORE));
    }

    @Test
    void a_guarantee_that_starts_anew_takes_nothing_of_the_law_along_where_that_says_so() {
        assertEquals(List.of(day("2026-06-10"), day("2027-03-04")), repairedUnder(ANEW, RepairEffect.NONE));
        assertEquals(List.of(day("2026-03-01"), day("2027-03-14")), repairedUnder(PART_ANEW, SUSPENDED));
    }

    /**
     * A year of parts from the first of March and, by law, two from the fourth: when both end after a repair from the first
     * to the tenth of June.
     */
    private static List<LocalDate> repairedUnder(RepairEffect effect, @Nullable RepairEffect byLaw) {
        var parts = List.of(new Promise(CoverageKind.PARTS, null, Period.parse("P2Y")));
        var law = new Statutory(Evidence.DELIVERY, null, parts, Period.parse("P1Y"), byLaw);
        var plain = terms(effect);
        var terms = new Terms(
                plain.zone(),
                plain.calendar(),
                plain.startRule(),
                plain.coverages(),
                plain.endDay(),
                effect,
                List.of(),
                law);
        var dates = new SaleDates(day("2025-03-01"), day("2025-03-04"), null);
        var ledger = new CoverageLedger(terms.promisedFrom(dates), TEHRAN);
        var repair = repair(RepairOutcome.REPAIRED, "2025-06-01T08:00:00Z", "2025-06-10T08:00:00Z");

        var entries = ledger.entriesFor(repair, terms, NOW);

        return new CoverageLedger(ledger.promised(), entries, TEHRAN)
                .coverages().stream().map(Coverage::lastDay).toList();
    }
}
