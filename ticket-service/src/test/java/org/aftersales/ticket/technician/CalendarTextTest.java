package org.aftersales.ticket.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
    private static final UUID ID = UUID.fromString("01936f5e-0000-7000-8000-000000000020");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Window PLANNED =
            new Window(Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void an_appointment_is_an_event_without_the_way_there() {
        var busy = busy(Busy.Reason.BOOKING, "TK-7K3M-92QF-M INSTALLATION");

        assertEquals("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Aftersales//Technician calendar//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                REFRESH-INTERVAL;VALUE=DURATION:PT15M
                BEGIN:VEVENT
                UID:01936f5e-0000-7000-8000-000000000020@aftersales
                DTSTAMP:20261121T000000Z
                SEQUENCE:2
                DTSTART:20261123T080000Z
                DTEND:20261123T100000Z
                SUMMARY:TK-7K3M-92QF-M INSTALLATION
                STATUS:CONFIRMED
                CATEGORIES:BOOKING
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"), CalendarText.of(List.of(busy), NOW));
    }

    @Test
    void what_is_only_held_is_tentative() {
        assertTrue(CalendarText.of(List.of(busy(Busy.Reason.HOLD, "x")), NOW).contains("STATUS:TENTATIVE\r\n"));
    }

    @Test
    void lines_are_folded_and_their_special_characters_escaped() {
        var text = CalendarText.of(List.of(busy(Busy.Reason.BOOKING, "a;b,c\\d" + "x".repeat(100))), NOW);

        assertTrue(text.contains("SUMMARY:a\\;b\\,c\\\\d"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 75), text);
        assertTrue(text.replace("\r\n ", "").contains("d" + "x".repeat(100) + "\r\n"), text);
    }

    private static Busy busy(Busy.Reason reason, String label) {
        return new Busy(ID, "t1", reason, PLANNED, PLANNED, ID, label, 2, null);
    }
}
