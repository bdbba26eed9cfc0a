package org.aftersales.warranty.check;

import static org.aftersales.warranty.check.CheckedTerms.BY_LAW;
import static org.aftersales.warranty.check.CheckedTerms.SOLD;
import static org.aftersales.warranty.check.CheckedTerms.check;
import static org.aftersales.warranty.check.CheckedTerms.part;
import static org.aftersales.warranty.check.CheckedTerms.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.aftersales.warranty.check.Question.Fault;
import org.aftersales.warranty.coverage.Regime;
import org.aftersales.warranty.coverage.SaleDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guarantee and the law beside each other. */
class StatutoryCheckTest {

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, battery, STATUTORY, SELLER",
        "2026-03-01, motor, COMMERCIAL, SELLER",
        "2026-03-02, motor, STATUTORY, CONSUMER",
        "2027-03-01, motor, STATUTORY, CONSUMER",
    })
    void the_law_covers_what_the_guarantee_excludes_or_no_longer_covers(
            String day, String category, Regime by, BurdenOfProof burden) {
        var verdict = check(terms(BY_LAW, null), CostClass.PARTS, day, part(category, "DEAD"));

        assertEquals(Cover.COVERED, verdict.cover());
        assertEquals(by, verdict.by().regime());
        assertEquals(burden, verdict.burden());
    }

    @Test
    void after_both_have_ended_nothing_is_covered() {
        var verdict = check(terms(BY_LAW, null), CostClass.TRANSPORT, "2027-03-02", part("motor", "DEAD"));

        assertEquals(Cover.NOT_COVERED, verdict.cover());
        assertEquals(List.of(CheckReason.EXPIRED), verdict.reasons());
    }

    @Test
    void without_a_day_of_delivery_what_the_law_gives_is_unknown_and_neither_yes_nor_no() {
        var undelivered = new SaleDates(SOLD, null, null);

        var transport = check(terms(BY_LAW, null), undelivered, CostClass.TRANSPORT, "2025-06-01", Fault.UNKNOWN);
        var parts = check(terms(BY_LAW, null), undelivered, CostClass.PARTS, "2025-06-01", part("motor", "DEAD"));

        assertEquals(Cover.UNKNOWN, transport.cover());
        assertEquals(List.of(CheckReason.STATUTORY_START_UNKNOWN), transport.reasons());
        assertEquals(NextOption.SHOW_PROOF, transport.next(SOLD));
        assertEquals(Cover.COVERED, parts.cover());
    }
}
