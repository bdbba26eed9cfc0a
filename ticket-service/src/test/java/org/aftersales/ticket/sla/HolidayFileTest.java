package org.aftersales.ticket.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that come again, and the times at which they do not. */
class HolidayFileTest {
    private static final String YEARLY =
            "UID:founding\nDTSTART;VALUE=DATE:20240105\nRRULE:FREQ=YEARLY\nSUMMARY:Founding\n";
    private static final String IN_2027 = "UID:founding\nRECURRENCE-ID;VALUE=DATE:20270105\n";

    @Test
    void dates_that_are_left_out_are_no_holidays_and_those_told_besides_are() {
        var event = YEARLY + "EXDATE;VALUE=DATE:20270105,20290105\nRDATE;VALUE=DATE:20270107\n";

        assertEquals(List.of("2026-01-05", "2027-01-07", "2028-01-05"), read(event));
    }

    @Test
    void what_was_called_off_is_no_holiday() {
        assertEquals(List.of(), read(YEARLY + "STATUS:CANCELLED\n"));
        assertEquals(
                List.of("2026-01-05", "2028-01-05"),
                read(YEARLY, IN_2027 + "DTSTART;VALUE=DATE:20270105\nSTATUS:CANCELLED\n"));
    }

    @Test
    void what_was_moved_is_a_holiday_where_it_was_moved_to() {
        var moved = IN_2027 + "DTSTART;VALUE=DATE:20270108\nSUMMARY:Founding\n";

        assertEquals(List.of("2026-01-05", "2027-01-08", "2028-01-05"), read(YEARLY, moved));
    }

    @Test
    void an_event_without_an_end_lasts_as_long_as_it_says() {
        var days = List.of("2027-03-21", "2027-03-22", "2027-03-23", "2027-03-24");

        assertEquals(days, read("DTSTART;VALUE=DATE:20270321\nDURATION:P4D\nSUMMARY:Nowruz\n"));
        assertEquals(7, read("DTSTART;VALUE=DATE:20270321\nDURATION:P1W\n").size());
        assertEquals(List.of("2027-03-21"), read("DTSTART;VALUE=DATE:20270321\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DURATION:PT36H",
                "DURATION:soon",
                "RRULE:FREQ=HOURLY",
                "RRULE:FREQ=MINUTELY;COUNT=3",
                "RRULE:FREQ=SOMETIMES"
            })
    void what_no_day_can_do_makes_the_file_unreadable(String line) {
        var event = "DTSTART;VALUE=DATE:20270321\n" + line + "\n";

        assertThrows(HolidayFile.Unreadable.class, () -> read(event));
    }

    private static List<String> read(String... events) {
        var file = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n"
                + String.join(
                        "",
                        Stream.of(events)
                                .map(event -> "BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\n" + event + "END:VEVENT\n")
                                .toList())
                + "END:VCALENDAR\n";
        var from = LocalDate.parse("2026-01-01");
        return HolidayFile.read(file.replace("\n", "\r\n"), from, from.plusYears(3)).stream()
                .map(holiday -> holiday.date().toString())
                .toList();
    }
}
