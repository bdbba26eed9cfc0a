package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.SoldLedger.NOW;
import static org.aftersales.warranty.coverage.SoldLedger.day;
import static org.aftersales.warranty.coverage.SoldLedger.end;
import static org.aftersales.warranty.coverage.SoldLedger.repair;
import static org.aftersales.warranty.coverage.SoldLedger.sold;
import static org.aftersales.warranty.coverage.SoldLedger.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two working weeks are twelve days where only Friday is free; the parts are covered until 2026-03-01. */
class WorkingDaysTest {

    private static final RepairEffect OVER_TWELVE =
            new RepairEffect(RepairRule.SUSPEND_IF_OVER_N_DAYS, 12, "IR", 0, null);

    /** The anniversary of the revolution and the twenty-first of the month before. */
    private static final Set<LocalDate> HOLIDAYS = Set.of(day("2026-02-11"), day("2026-01-21"));

    private static final DayCount WORKING =
            DayCount.where(each -> each.getDayOfWeek() != DayOfWeek.FRIDAY && !HOLIDAYS.contains(each));

    @ParameterizedTest
    @CsvSource({
        // from Saturday 3 January 2026: how many days are calendar days, then working days
        "2026-01-03, 2026-01-15, 13, 12",
        "2026-01-03, 2026-01-16, 14, 12",
        "2026-01-03, 2026-01-17, 15, 13",
        "2026-01-16, 2026-01-16, 1, 0",
        "2026-01-20, 2026-01-22, 3, 2",
        "2026-02-07, 2026-02-21, 15, 12"
    })
    void days_without_work_do_not_count(String first, String last, long all, long working) {
        var span = new Span(day(first), day(last));

        assertEquals(all, DayCount.CALENDAR_DAYS.of(span));
        assertEquals(working, WORKING.of(span));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-03, 2026-01-16, 2026-03-01", // two weeks, twelve working days: nothing
        "2026-01-03, 2026-01-17, 2026-03-16", // one more: all fifteen days are added
        "2026-02-07, 2026-02-21, 2026-03-01", // fifteen days with two Fridays and a holiday: nothing
    })
    void what_takes_more_working_days_is_added_with_all_its_days(String began, String ended, String last) {
        var finished = repair(RepairOutcome.REPAIRED, began + "T08:00:00Z", ended + "T08:00:00Z");

        var entries = finished.entriesIn(sold(), terms(OVER_TWELVE), _ -> WORKING, NOW);

        assertEquals(day(last), end(new CoverageLedger(sold().promised(), entries, SoldLedger.TEHRAN)));
    }

    @Test
    void the_days_of_one_who_works_all_days_are_calendar_days() {
        var span = new Span(day("2026-01-03"), day("2026-12-31"));

        assertEquals(
                DayCount.CALENDAR_DAYS.of(span), DayCount.where(each -> true).of(span));
    }
}
