package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.SoldLedger.ANEW;
import static org.aftersales.warranty.coverage.SoldLedger.OVER_14;
import static org.aftersales.warranty.coverage.SoldLedger.SUSPENDED;
import static org.aftersales.warranty.coverage.SoldLedger.after;
import static org.aftersales.warranty.coverage.SoldLedger.day;
import static org.aftersales.warranty.coverage.SoldLedger.end;
import static org.aftersales.warranty.coverage.SoldLedger.repair;
import static org.aftersales.warranty.coverage.SoldLedger.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that people of the trade ask about first, with answers worked out by hand. */
class FieldOraclesTest {
    @ParameterizedTest
    @CsvSource({"2025-01-31, P1M, 2025-02-28", "2025-01-31, P13M, 2026-02-28", "2023-01-31, P13M, 2024-02-29"})
    void the_31st_of_january_plus_1_and_plus_13_months(LocalDate start, String period, LocalDate end) {
        assertEquals(end, EndDay.INCLUSIVE.lastDay(start, Period.parse(period), TermCalendar.GREGORIAN));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, P1Y, 2025-02-28", "2024-02-29, P4Y, 2028-02-29"})
    void the_29th_of_february_plus_1_and_plus_4_years(LocalDate start, String period, LocalDate end) {
        assertEquals(end, EndDay.INCLUSIVE.lastDay(start, Period.parse(period), TermCalendar.GREGORIAN));
    }

    @ParameterizedTest
    @CsvSource({"INCLUSIVE, 2026-03-01", "DAY_BEFORE, 2026-02-28"})
    void inclusive_versus_exclusive_end(EndDay endDay, LocalDate end) {
        assertEquals(end, endDay.lastDay(day("2025-03-01"), Period.parse("P12M"), TermCalendar.GREGORIAN));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tehran, 2025-03-01T20:00:00Z, 2025-03-01",
        "Asia/Tehran, 2025-03-01T20:30:00Z, 2025-03-02",
        "UTC, 2025-03-01T20:30:00Z, 2025-03-01",
        "UTC, 2025-03-01T23:30:00Z, 2025-03-01"
    })
    void a_sale_at_23_30_in_tehran_versus_utc(ZoneId zone, Instant soldAt, LocalDate start) {
        var rule = new StartRule(List.of(Evidence.SALE), null);

        var dates = SaleDates.in(zone, soldAt, null, null);

        assertEquals(start, rule.startsOn(dates, TermCalendar.GREGORIAN));
    }

    @Test
    void overlapping_suspensions_count_once() {
        var first = repair(RepairOutcome.REPAIRED, "2025-06-01T08:00:00Z", "2025-06-10T08:00:00Z");
        var second = repair(RepairOutcome.REPAIRED, "2025-06-08T08:00:00Z", "2025-06-20T08:00:00Z");

        var ledger = after(after(sold(), SUSPENDED, second), SUSPENDED, first);

        assertEquals(day("2026-03-21"), end(ledger)); // the first to the twentieth of June: twenty days
        assertEquals(2, ledger.entries().size());
    }

    @Test
    void days_without_use_that_go_on_after_the_old_end_count_as_well() {
        var late = repair(RepairOutcome.REPAIRED, "2026-02-28T08:00:00Z", "2026-03-09T08:00:00Z");

        assertEquals(day("2026-03-11"), end(after(sold(), SUSPENDED, late)));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-14T08:00:00Z, 2026-03-01", "2025-06-15T08:00:00Z, 2026-03-16"})
    void a_repair_counts_when_it_takes_more_than_two_weeks(String ended, LocalDate end) {
        var repair = repair(RepairOutcome.REPAIRED, "2025-06-01T08:00:00Z", ended);

        assertEquals(end, end(after(sold(), OVER_14, repair)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T20:29:59Z, 2027-03-01", "2026-03-01T20:30:00Z, 2027-03-02"})
    void a_replacement_on_the_last_day(String done, LocalDate end) {
        var replaced = repair(RepairOutcome.PRODUCT_REPLACED, "2026-02-20T08:00:00Z", done);

        assertEquals(end, end(after(sold(), ANEW, replaced)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2027-03-05", "2026-03-02, 2026-03-01"})
    void the_day_of_the_report_decides_what_work_after_the_end_restarts(LocalDate reportedOn, LocalDate end) {
        var late = new FinishedRepair(
                new UUID(4, 4),
                RepairOutcome.REPAIRED,
                null,
                reportedOn,
                Instant.parse("2026-03-03T08:00:00Z"),
                Instant.parse("2026-03-05T08:00:00Z"));

        assertEquals(end, end(after(sold(), ANEW, late)));
    }
}
