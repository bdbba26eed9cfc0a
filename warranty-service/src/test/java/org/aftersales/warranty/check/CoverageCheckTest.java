package org.aftersales.warranty.check;

import static org.aftersales.warranty.check.CheckedTerms.SOLD;
import static org.aftersales.warranty.check.CheckedTerms.check;
import static org.aftersales.warranty.check.CheckedTerms.part;
import static org.aftersales.warranty.check.CheckedTerms.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warranty.check.Question.Fault;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageCheckTest {

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, NOT_COVERED, NOT_STARTED, WAIT_FOR_START, 0",
        "2025-03-01, COVERED, WITHIN_TERM, FILE_CLAIM, 365",
        "2026-03-01, COVERED, WITHIN_TERM, FILE_CLAIM, 0",
        "2026-03-02, NOT_COVERED, EXPIRED, ASK_FOR_GOODWILL, 0",
        "2026-03-31, NOT_COVERED, EXPIRED, ASK_FOR_GOODWILL, 0",
        "2026-04-01, NOT_COVERED, EXPIRED, PAID_SERVICE, 0",
    })
    void parts_are_covered_from_the_first_to_the_last_day(
            String day, Cover cover, CheckReason reason, NextOption next, long left) {
        var verdict = check(terms(null, null), CostClass.PARTS, day, part("motor", "DEAD"));

        assertEquals(cover, verdict.cover());
        assertEquals(List.of(reason), verdict.reasons());
        assertEquals(next, verdict.next(LocalDate.parse(day)));
        assertEquals(left, verdict.remainingDays());
    }

    @Test
    void a_share_of_the_labour_is_paid() {
        var verdict = check(terms(null, null), CostClass.LABOUR, "2025-06-01", part("motor", "DEAD"));

        assertEquals(Cover.PARTIAL, verdict.cover());
        assertEquals(50, verdict.share());
        assertEquals(List.of(CheckReason.WITHIN_TERM, CheckReason.SHARED_COST), verdict.reasons());
        assertEquals(NextOption.PAY_THE_REST, verdict.next(SOLD));
    }

    @Test
    void what_nobody_promised_is_not_covered_but_served_for_a_fee() {
        var verdict = check(terms(null, null), CostClass.TRANSPORT, "2025-06-01", Fault.UNKNOWN);

        assertEquals(Cover.NOT_COVERED, verdict.cover());
        assertEquals(List.of(CheckReason.NOT_PROMISED), verdict.reasons());
        assertEquals(NextOption.PAID_SERVICE, verdict.next(SOLD));
    }

    @ParameterizedTest
    @CsvSource({
        "BATTERY, , NOT_COVERED, EXCLUDED",
        "door, dented, NOT_COVERED, EXCLUDED",
        "door, RUSTY, COVERED, WITHIN_TERM",
        "motor, DENTED, COVERED, WITHIN_TERM",
    })
    void an_exclusion_goes_by_part_category_and_fault_code_together(
            @Nullable String category, @Nullable String code, Cover cover, CheckReason reason) {
        var verdict = check(terms(null, null), CostClass.PARTS, "2025-06-01", part(category, code));

        assertEquals(cover, verdict.cover());
        assertEquals(List.of(reason), verdict.reasons());
        assertEquals(BurdenOfProof.SELLER, verdict.burden());
    }

    @Test
    void as_long_as_the_part_is_not_told_an_exclusion_is_only_possible() {
        var verdict = check(terms(null, null), CostClass.PARTS, "2025-06-01", Fault.UNKNOWN);

        assertEquals(Cover.COVERED, verdict.cover());
        assertEquals(List.of(CheckReason.WITHIN_TERM, CheckReason.EXCLUSION_POSSIBLE), verdict.reasons());
    }

    @ParameterizedTest
    @CsvSource({"COMPRESSOR, COVERED, WITHIN_TERM, FILE_CLAIM", "motor, NOT_COVERED, EXPIRED, PAID_SERVICE"})
    void a_component_that_is_still_covered_covers_that_part_alone(
            String category, Cover cover, CheckReason reason, NextOption next) {
        var verdict = check(terms(null, null), CostClass.PARTS, "2030-01-01", part(category, "DEAD"));

        assertEquals(cover, verdict.cover());
        assertEquals(List.of(reason), verdict.reasons());
        assertEquals(next, verdict.next(LocalDate.parse("2030-01-01")));
    }

    @Test
    void where_the_part_is_not_told_a_lone_component_is_partial_cover() {
        var verdict = check(terms(null, null), CostClass.PARTS, "2030-01-01", part(null, "DENTED"));

        assertEquals(Cover.PARTIAL, verdict.cover());
        assertEquals(NextOption.NAME_THE_PART, verdict.next(SOLD));
    }

    @ParameterizedTest
    @CsvSource({
        ", , UNKNOWN, METER_UNKNOWN, READ_THE_METER",
        "hours, 5, UNKNOWN, METER_UNKNOWN, READ_THE_METER",
        "km, 30000, COVERED, WITHIN_TERM, FILE_CLAIM",
        "KM, 30000, COVERED, WITHIN_TERM, FILE_CLAIM",
        "km, 30001, NOT_COVERED, USAGE_EXCEEDED, PAID_SERVICE",
    })
    void a_year_or_30_000_km_whichever_is_first(
            @Nullable String unit, @Nullable Long value, Cover cover, CheckReason reason, NextOption next) {
        var meter = unit == null || value == null ? null : new UsageLimit(unit, value);

        var verdict = check(
                terms(null, new UsageLimit("km", 30_000)),
                CostClass.PARTS,
                "2025-06-01",
                new Fault("motor", "DEAD", meter));

        assertEquals(cover, verdict.cover());
        assertEquals(List.of(reason), verdict.reasons());
        assertEquals(next, verdict.next(SOLD));
    }
}
