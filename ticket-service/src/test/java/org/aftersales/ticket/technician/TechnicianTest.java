package org.aftersales.ticket.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class TechnicianTest {
    private static final Window MONDAY = window("2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z");
    private static final Shift MORNING = new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 30));
    private static final Shift AFTERNOON = new Shift(DayOfWeek.MONDAY, LocalTime.of(13, 30), LocalTime.of(18, 0));

    @Test
    void is_free_at_work_and_not_in_the_break() {
        var free = aTechnician().freeIn(MONDAY, List.of(), true);

        assertEquals(
                List.of(
                        window("2026-11-23T08:00:00Z", "2026-11-23T11:30:00Z"),
                        window("2026-11-23T12:30:00Z", "2026-11-23T17:00:00Z")),
                free.windows());
    }

    @Test
    void needs_the_way_from_one_customer_to_the_next() {
        var busy = List.of(window("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"));

        var visits = aTechnician().freeIn(MONDAY, busy, true);
        var calls = aTechnician().freeIn(MONDAY, busy, false);

        assertEquals(
                List.of(
                        window("2026-11-23T08:00:00Z", "2026-11-23T08:40:00Z"),
                        window("2026-11-23T10:20:00Z", "2026-11-23T11:30:00Z"),
                        window("2026-11-23T12:30:00Z", "2026-11-23T17:00:00Z")),
                visits.windows());
        assertEquals(
                window("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"),
                calls.windows().getFirst());
        assertEquals(Duration.ofHours(1), visits.load());
    }

    @Test
    void has_a_skill_only_while_its_certificate_is_valid_on_the_day_of_the_visit() {
        var free = aTechnician().freeIn(MONDAY, List.of(), true);
        var gas = new NeededSkill("gas", 2);

        assertTrue(free.has(gas, window("2026-11-23T22:59:00Z", "2026-11-23T23:30:00Z")));
        // eleven at night UTC is the next day in Berlin
        assertFalse(free.has(gas, window("2026-11-23T23:00:00Z", "2026-11-23T23:30:00Z")));
        assertFalse(free.has(new NeededSkill("gas", 3), MONDAY));
    }

    @Test
    void works_in_their_territories_and_calls_from_anywhere() {
        assertTrue(aTechnician().works("B1"));
        assertFalse(aTechnician().works("B2"));
        assertTrue(aTechnician().works(null));
    }

    @Test
    void what_no_single_field_shows_is_refused_all_at_once() {
        var told = new TechnicianDocument(
                true,
                "+01:00",
                20,
                List.of(),
                List.of(new Skill("gas", 2, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1))),
                List.of(new Shift(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.NOON)));

        var refusal = assertThrows(RuleViolated.class, told::check);

        assertEquals(
                List.of("/zone", "/skills/0/validThrough", "/shifts/0/until"),
                refusal.violations().stream().map(each -> each.pointer()).toList());
    }

    private static Technician aTechnician() {
        var skill = new Skill("gas", 2, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 11, 23));
        return Technician.of(
                "t1",
                new TechnicianDocument(
                        true, "Europe/Berlin", 20, List.of("B1"), List.of(skill), List.of(MORNING, AFTERNOON)));
    }

    private static Window window(String start, String end) {
        return new Window(Instant.parse(start), Instant.parse(end));
    }
}
