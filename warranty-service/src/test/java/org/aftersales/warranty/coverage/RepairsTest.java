package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepairsTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static FinishedRepair repair(RepairOutcome outcome, String finding, String from, String to) {
        return new FinishedRepair(UUID.randomUUID(), outcome, finding, null, Instant.parse(from), Instant.parse(to));
    }

    private static RepairHistory history(String fault, FinishedRepair... own) {
        return new Repairs(List.of(own), List.of()).history(TEHRAN, fault);
    }

    @Test
    void days_of_two_repairs_that_overlap_are_days_once() {
        var first = repair(RepairOutcome.REPAIRED, "FAN", "2026-06-01T08:00:00Z", "2026-06-10T08:00:00Z");
        var second = repair(RepairOutcome.PART_REPLACED, "BOARD", "2026-06-08T08:00:00Z", "2026-06-20T08:00:00Z");

        assertEquals(20, history(null, first, second).daysInShop());
    }

    @Test
    void days_are_counted_in_the_zone_of_the_policy() {
        var repair = repair(RepairOutcome.REPAIRED, "FAN", "2026-06-01T20:29:59Z", "2026-06-02T20:30:00Z");

        assertEquals(3, history(null, repair).daysInShop());
        assertEquals(
                2, new Repairs(List.of(repair), List.of()).history(UTC, null).daysInShop());
    }

    @Test
    void repairs_of_the_same_fault_are_counted_however_its_code_is_written() {
        var board = repair(RepairOutcome.PART_REPLACED, "MAIN_BOARD", "2026-06-01T08:00:00Z", "2026-06-02T08:00:00Z");
        var again = repair(RepairOutcome.REPAIRED, "main board", "2026-07-01T08:00:00Z", "2026-07-02T08:00:00Z");
        var other = repair(RepairOutcome.REPAIRED, "FAN", "2026-08-01T08:00:00Z", "2026-08-02T08:00:00Z");
        var given =
                repair(RepairOutcome.PRODUCT_REPLACED, "MAIN_BOARD", "2026-09-01T08:00:00Z", "2026-09-02T08:00:00Z");

        assertEquals(2, history("Main-Board", board, again, other, given).repairsOfSameFault());
        assertEquals(0, history(null, board, again).repairsOfSameFault());
    }

    @Test
    void where_no_fault_was_found_nothing_was_tried() {
        var idle = repair(RepairOutcome.NO_FAULT_FOUND, "FAN", "2026-06-01T08:00:00Z", "2026-06-10T08:00:00Z");

        assertEquals(RepairHistory.NONE, history("FAN", idle));
    }

    @Test
    void a_unit_that_was_given_goes_on_with_what_was_tried_and_is_not_irreparable_itself() {
        var before = repair(RepairOutcome.REPAIRED, "FAN", "2026-06-01T08:00:00Z", "2026-06-05T08:00:00Z");
        var hopeless = repair(RepairOutcome.NOT_REPAIRABLE, "FAN", "2026-07-01T08:00:00Z", "2026-07-02T08:00:00Z");
        var own = repair(RepairOutcome.REPAIRED, "FAN", "2026-08-01T08:00:00Z", "2026-08-03T08:00:00Z");

        var given = new Repairs(List.of(own), List.of(before, hopeless)).history(TEHRAN, "FAN");

        assertEquals(new RepairHistory(2, 10, false), given);
        assertEquals(
                true,
                new Repairs(List.of(hopeless), List.of()).history(TEHRAN, "FAN").irreparable());
    }

    @Test
    void of_two_who_know_something_each_may_know_more() {
        var told = new RepairHistory(1, 30, false);
        var known = new RepairHistory(2, 5, true);

        assertEquals(new RepairHistory(2, 30, true), told.atLeast(known));
        assertEquals(new RepairHistory(2, 30, true), known.atLeast(told));
        assertFalse(told.atLeast(RepairHistory.NONE).irreparable());
    }
}
