package org.aftersales.warranty.check;

import static org.aftersales.warranty.check.CheckedTerms.BY_LAW;
import static org.aftersales.warranty.check.CheckedTerms.SOLD;
import static org.aftersales.warranty.check.CheckedTerms.TEHRAN;
import static org.aftersales.warranty.check.CheckedTerms.check;
import static org.aftersales.warranty.check.CheckedTerms.part;
import static org.aftersales.warranty.check.CheckedTerms.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.SaleDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sold on the first of March 2025, out of use from the first of June; nobody has told of the delivery. */
class GoneUnitTest {

    private static final Instant NOW = Instant.parse("2025-06-01T08:00:00Z");
    private static final LocalDate END = LocalDate.parse("2025-06-01");

    private static CoverageLedger ledger(LedgerEntry end) {
        var dates = new SaleDates(SOLD, null, null);
        return new CoverageLedger(terms(BY_LAW, null).promisedFrom(dates), List.of(end), TEHRAN);
    }

    private static CostVerdict asked(LedgerEntry end, CostClass cost, String day) {
        return check(terms(BY_LAW, null), ledger(end), cost, day, part("motor", "DEAD"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-31, COVERED, WITHIN_TERM",
        "2025-06-01, NOT_COVERED, REPLACED",
        "2026-03-15, NOT_COVERED, REPLACED",
        "2030-01-01, NOT_COVERED, REPLACED",
    })
    void parts_are_covered_until_the_day_before(String day, Cover cover, CheckReason reason) {
        var verdict = asked(LedgerEntry.end(END, NOW), CostClass.PARTS, day);

        assertEquals(cover, verdict.cover());
        assertEquals(List.of(reason), verdict.reasons());
        assertEquals(LocalDate.parse("2025-05-31"), verdict.by().lastDay());
    }

    /** Also where nothing was promised, and where the law would give something from a day that nobody has told. */
    @ParameterizedTest
    @EnumSource
    void what_went_back_covers_no_cost_for_that_one_reason(CostClass cost) {
        var verdict = asked(LedgerEntry.returned(END, NOW), cost, "2025-06-01");

        assertEquals(Cover.NOT_COVERED, verdict.cover());
        assertEquals(List.of(CheckReason.RETURNED), verdict.reasons());
        assertEquals(0, verdict.remainingDays());
        assertNull(verdict.burden());
    }

    @Test
    void what_is_left_to_do_depends_on_how_it_ended_and_not_on_the_day() {
        assertEquals(NextOption.CHECK_SUCCESSOR, NextOption.afterEnd(ledger(LedgerEntry.end(END, NOW))));
        assertEquals(NextOption.CHECK_NEW_SALE, NextOption.afterEnd(ledger(LedgerEntry.returned(END, NOW))));
        assertNull(NextOption.afterEnd(new CoverageLedger(List.of(), TEHRAN)));
    }
}
