package org.aftersales.ticket.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.ticket.technician.Free;
import org.aftersales.ticket.technician.Need;
import org.aftersales.ticket.technician.Window;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Window DAY = window("2026-11-23T07:10:00Z", "2026-11-23T16:00:00Z");

    @Test
    void the_earliest_beginnings_are_found_on_the_step() {
        var found = Slots.earliest(List.of(free("t1", 0, "08:00", "11:00")), need(1), DAY, HALF_HOUR, 2);

        assertEquals(List.of(slot("08:00", "10:00", "t1"), slot("08:30", "10:30", "t1")), found);
    }

    @Test
    void an_appointment_must_end_within_the_free_time() {
        var found = Slots.earliest(List.of(free("t1", 0, "08:00", "09:59")), need(1), DAY, HALF_HOUR, 5);

        assertEquals(List.of(), found);
    }

    @Test
    void the_least_busy_gets_the_work() {
        var pool = List.of(free("t1", 60, "08:00", "10:00"), free("t2", 30, "08:00", "10:00"));

        assertEquals(List.of(slot("08:00", "10:00", "t2")), Slots.earliest(pool, need(1), DAY, HALF_HOUR, 1));
    }

    @Test
    void a_crew_is_free_together() {
        var pool = List.of(
                free("t1", 0, "08:00", "12:00"), free("t2", 0, "09:00", "12:00"), free("t3", 9, "10:00", "12:00"));

        assertEquals(List.of(slot("09:00", "11:00", "t1", "t2")), Slots.earliest(pool, need(2), DAY, HALF_HOUR, 1));
        assertEquals(
                List.of(slot("10:00", "12:00", "t1", "t2", "t3")), Slots.earliest(pool, need(3), DAY, HALF_HOUR, 1));
    }

    private static Need need(int crew) {
        return new Need(Duration.ofHours(2), crew, true, "B1", List.of());
    }

    private static Free free(String id, int busyMinutes, String from, String until) {
        var window = window("2026-11-23T" + from + ":00Z", "2026-11-23T" + until + ":00Z");
        return new Free(id, BERLIN, List.of(), List.of(window), Duration.ofMinutes(busyMinutes));
    }

    private static Slot slot(String from, String until, String... crew) {
        return Slot.of(window("2026-11-23T" + from + ":00Z", "2026-11-23T" + until + ":00Z"), List.of(crew));
    }

    private static Window window(String start, String end) {
        return new Window(Instant.parse(start), Instant.parse(end));
    }
}
