package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.SoldLedger.NOW;
import static org.aftersales.warranty.coverage.SoldLedger.TEHRAN;
import static org.aftersales.warranty.coverage.SoldLedger.day;
import static org.aftersales.warranty.coverage.SoldLedger.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.coverage.LedgerEntry.Cause;
import org.aftersales.warranty.coverage.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts for a year from the first of March 2025, and by contract in the year after; the unit's life ends in June. */
class EndedLedgerTest {

    private static final LocalDate END = day("2025-06-01");
    private static final Coverage BY_CONTRACT =
            new Coverage(CoverageKind.PARTS, null, day("2026-03-02"), day("2027-03-01"), null);

    private static CoverageLedger ended(LedgerEntry by, boolean isVoid) {
        return new CoverageLedger(sold().promised(), List.of(by), List.of(BY_CONTRACT), TEHRAN, isVoid);
    }

    private static List<Verdict.Reason> reasons(CoverageLedger ledger, String day) {
        return ledger.on(day(day)).stream().map(Verdict::reason).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, NOT_STARTED, NOT_STARTED",
        "2025-05-31, WITHIN_TERM, NOT_STARTED",
        "2025-06-01, REPLACED, REPLACED",
        "2026-03-02, REPLACED, REPLACED",
        "2028-01-01, REPLACED, REPLACED",
    })
    void from_the_day_of_the_replacement_that_is_the_reason_and_before_it_nothing_has_changed(
            String day, Verdict.Reason promised, Verdict.Reason contract) {
        assertEquals(List.of(promised, contract), reasons(ended(LedgerEntry.end(END, NOW), false), day));
    }

    @Test
    void what_went_back_says_that_it_did() {
        var ledger = ended(LedgerEntry.returned(END, NOW), false);

        assertEquals(List.of(Verdict.Reason.RETURNED, Verdict.Reason.RETURNED), reasons(ledger, "2025-06-01"));
        assertEquals(Verdict.Reason.RETURNED, ledger.gone());
        assertEquals(Verdict.Reason.RETURNED, ledger.goneOn(END));
        assertNull(ledger.goneOn(day("2025-05-31")));
        assertNull(sold().gone());
    }

    @Test
    void a_void_guarantee_stays_so_whatever_became_of_the_unit() {
        var ledger = ended(LedgerEntry.returned(END, NOW), true);

        assertEquals(List.of(Verdict.Reason.VOID, Verdict.Reason.VOID), reasons(ledger, "2025-06-01"));
    }

    @Test
    void the_end_is_shown_with_every_coverage_and_until_when_it_was_promised() {
        var verdicts = ended(LedgerEntry.end(END, NOW), false).on(day("2025-05-31"));

        for (var verdict : verdicts) {
            assertEquals(
                    List.of(Kind.END),
                    verdict.entries().stream().map(LedgerEntry::kind).toList());
            assertEquals(END, verdict.entries().getFirst().startsOn());
            assertEquals(Cause.PRODUCT_REPLACEMENT, verdict.entries().getFirst().cause());
        }
        assertEquals(
                List.of(day("2026-03-01"), day("2027-03-01")),
                verdicts.stream().map(Verdict::promisedUntil).toList());
        assertEquals(
                List.of(day("2025-05-31"), day("2025-05-31")),
                verdicts.stream().map(verdict -> verdict.coverage().lastDay()).toList());
    }
}
