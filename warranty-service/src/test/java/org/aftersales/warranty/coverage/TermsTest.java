package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final Period TWO_YEARS = Period.parse("P24M");

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, P1M, 2025-02-28",
        "2025-01-31, P13M, 2026-02-28",
        "2024-02-29, P1Y, 2025-02-28",
        "2024-02-29, P4Y, 2028-02-29",
        "2025-08-31, P6M, 2026-02-28",
        "2023-08-31, P6M, 2024-02-29",
        "2025-01-31, P30D, 2025-03-02",
    })
    void a_period_is_added_once_and_the_day_cut_back(LocalDate anchor, String period, LocalDate end) {
        assertEquals(end, Period.parse(period).after(anchor, TermCalendar.GREGORIAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0M", "P1W", "P1Y6M", "PT1H", "12M", "P101Y", "P-1D", "P1,5Y", "p1y", ""})
    void other_texts_are_no_periods(String text) {
        assertThrows(IllegalArgumentException.class, () -> Period.parse(text));
    }

    @Test
    void the_last_covered_day_is_the_same_number_or_the_day_before() {
        var start = LocalDate.parse("2025-08-31");

        assertEquals(LocalDate.parse("2027-08-31"), EndDay.INCLUSIVE.lastDay(start, TWO_YEARS, TermCalendar.GREGORIAN));
        assertEquals(
                LocalDate.parse("2027-08-30"), EndDay.DAY_BEFORE.lastDay(start, TWO_YEARS, TermCalendar.GREGORIAN));
    }

    @Test
    void a_day_is_counted_in_the_zone_of_the_policy() {
        var dates = SaleDates.in(
                TEHRAN, Instant.parse("2025-03-20T20:29:59Z"), Instant.parse("2025-03-20T20:30:00Z"), null);

        assertEquals(new SaleDates(LocalDate.parse("2025-03-20"), LocalDate.parse("2025-03-21"), null), dates);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 2026-03-01, 2025-10-01",
        "2025-07-01, 2025-08-01, 2025-08-01",
        ", 2026-03-01, 2025-09-30",
        ", , 2025-06-30",
    })
    void the_start_is_the_first_evidence_but_not_later_than_the_cap(
            LocalDate delivery, LocalDate installation, LocalDate start) {
        var rule = new StartRule(
                List.of(Evidence.INSTALLATION, Evidence.SALE),
                new StartRule.Cap(Evidence.DELIVERY, Period.parse("P3M")));

        var dates = new SaleDates(LocalDate.parse("2025-06-30"), delivery, installation);

        assertEquals(start, rule.startsOn(dates, TermCalendar.GREGORIAN));
    }

    @Test
    void without_any_of_its_evidence_a_warranty_starts_with_the_sale() {
        var sale = LocalDate.parse("2025-06-30");

        var rule = new StartRule(List.of(Evidence.DELIVERY), null);

        assertEquals(sale, rule.startsOn(new SaleDates(sale, null, null), TermCalendar.GREGORIAN));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-30, NOT_COVERED, NOT_STARTED, 0",
        "2025-08-31, COVERED, WITHIN_TERM, 730",
        "2027-08-31, COVERED, WITHIN_TERM, 0",
        "2027-09-01, NOT_COVERED, EXPIRED, 0",
    })
    void a_coverage_answers_for_any_day(LocalDate day, Verdict.Answer answer, Verdict.Reason reason, long left) {
        var coverage = new Coverage(
                CoverageKind.PARTS, null, LocalDate.parse("2025-08-31"), LocalDate.parse("2027-08-31"), null);

        assertEquals(new Verdict(coverage, answer, reason, left), coverage.on(day));
    }

    @Test
    void within_a_term_that_usage_may_have_ended_nobody_knows() {
        var day = LocalDate.parse("2025-08-31");
        var coverage = new Coverage(CoverageKind.PARTS, null, day, day, new UsageLimit("km", 100_000));

        assertEquals(Verdict.Answer.UNKNOWN, coverage.on(day).answer());
        assertEquals(Verdict.Answer.NOT_COVERED, coverage.on(day.plusDays(1)).answer());
    }
}
