package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.except;
import static org.aftersales.ticket.sla.PromiseScenes.week;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times asked over HTTP, as minute stepping with another implementation of the zones' rules has them. */
@QuarkusTest
class PreviewVectorsTest {
    private final String agent = Tokens.agent("tenant-" + UUID.randomUUID());

    /** Hours that do not exist, exist twice, go over midnight, have a break, or lie in a zone of odd minutes. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin ALL, 22:00-06:00, 2026-03-28T22:00:00+01:00, PT480M, 2026-03-29T23:00:00+02:00",
        "Europe/Berlin ALL, 22:00-06:00, 2026-10-24T22:00:00+02:00, PT480M, 2026-10-25T05:00:00+01:00",
        "Europe/Berlin ALL, 02:30-05:00, 2026-03-29T00:00:00+01:00, PT60M, 2026-03-29T04:00:00+02:00",
        "America/New_York ALL, 22:00-06:00, 2026-03-07T22:00:00-05:00, PT480M, 2026-03-08T23:00:00-04:00",
        "America/New_York ALL, 00:00-24:00, 2026-10-31T12:00:00-04:00, PT1440M, 2026-11-01T11:00:00-05:00",
        "America/New_York ALL, 01:30-04:00, 2026-11-01T00:00:00-04:00, PT180M, 2026-11-01T03:30:00-05:00",
        "America/Sao_Paulo ALL, 00:00-08:00, 2018-11-03T23:00:00-03:00, PT120M, 2018-11-04T03:00:00-02:00",
        "Australia/Lord_Howe ALL, 00:00-24:00, 2026-04-04T12:00:00+11:00, PT1440M, 2026-04-05T11:30:00+10:30",
        "Australia/Lord_Howe ALL, 00:00-24:00, 2026-10-03T12:00:00+10:30, PT1440M, 2026-10-04T12:30:00+11:00",
        "Asia/Tehran SATURDAY SUNDAY MONDAY TUESDAY WEDNESDAY, 08:30-13:00 14:00-17:30,"
                + " 2026-03-18T16:00:00+03:30, PT600M, 2026-03-22T09:00:00+03:30",
        "Asia/Kathmandu MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY, 09:00-12:30 13:30-18:00,"
                + " 2026-12-18T17:59:00+05:45, PT2M, 2026-12-21T09:01:00+05:45",
        "Europe/Berlin FRIDAY, 20:00-04:00, 2026-12-18T23:30:00+01:00, PT300M, 2026-12-25T20:30:00+01:00",
    })
    void hours_are_counted_by_the_clock_on_the_wall(
            String zoneAndDays, String hours, String start, String target, String due) {
        var told = zoneAndDays.split(" ", 2);
        var calendar = Map.<String, Object>of("zone", told[0], "week", week(days(told[1]), hours.split(" ")));

        asked(calendar, start, target, List.of()).then().statusCode(200).body("dueAtLocal", equalTo(due));
    }

    @Test
    void a_night_belongs_to_the_date_on_which_it_opens() {
        var nights = Map.<String, Object>of("zone", "Europe/Berlin", "week", week(days("ALL"), "22:00-06:00"));
        var closed = except(nights, Map.of("date", "2026-12-24", "hours", List.of(), "name", "Closed"));

        asked(closed, "2026-12-24T05:00:00+01:00", "PT3H", List.of())
                .then()
                .body("dueAtLocal", equalTo("2026-12-26T00:00:00+01:00"));
    }

    /** The fourth published example: only what is paused of opening hours counts, and what is paused twice counts once. */
    @Test
    void pauses_count_as_far_as_it_was_open_and_once() {
        var weekend = Map.of("from", "2026-12-18T17:30:00+01:00", "to", "2026-12-21T09:30:00+01:00");
        var before = Map.of("from", "2026-12-18T16:30:00+01:00", "to", "2026-12-18T17:45:00+01:00");

        asked(OFFICE, "2026-12-18T16:00:00+01:00", "PT4H", List.of(weekend))
                .then()
                .body("dueAtLocal", equalTo("2026-12-21T12:00:00+01:00"));
        asked(OFFICE, "2026-12-18T16:00:00+01:00", "PT4H", List.of(weekend, before))
                .then()
                .body("dueAtLocal", equalTo("2026-12-21T14:00:00+01:00"));
    }

    private static List<String> days(String told) {
        return told.equals("ALL")
                ? Arrays.stream(DayOfWeek.values()).map(Enum::name).toList()
                : List.of(told.split(" "));
    }

    private Response asked(
            Map<String, Object> calendar, String start, String target, List<Map<String, String>> pauses) {
        var asked = new HashMap<String, Object>(
                Map.of("inlineCalendar", calendar, "start", start, "target", target, "pauses", pauses));
        return as(agent).body(asked).post("/v1/sla/preview");
    }
}
