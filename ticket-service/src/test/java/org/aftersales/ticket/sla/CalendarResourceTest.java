package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.AROUND_THE_CLOCK;
import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.except;
import static org.aftersales.ticket.sla.PromiseScenes.publish;
import static org.aftersales.ticket.sla.PromiseScenes.week;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CalendarResourceTest {
    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String agent = Tokens.agent(tenant);

    /** The published examples of the rules, which are held against minute stepping. */
    @ParameterizedTest
    @CsvSource({
        "OFFICE, 2026-12-18T16:30:00+01:00, PT8H, 2026-12-21T16:30:00+01:00",
        "OFFICE, 2026-12-19T11:00:00+01:00, PT1H, 2026-12-21T10:00:00+01:00",
        "CLOCK, 2026-10-24T12:00:00+02:00, PT24H, 2026-10-25T11:00:00+01:00",
        "OFFICE, 2026-12-18T15:00:00Z, PT4H, 2026-12-21T11:00:00+01:00"
    })
    void a_preview_says_when_a_promise_would_be_due(String code, String start, String target, String due) {
        publish(tenant, "OFFICE", 1, OFFICE);
        publish(tenant, "CLOCK", 1, AROUND_THE_CLOCK);

        preview(Map.of("calendar", code, "start", start, "target", target))
                .then()
                .statusCode(200)
                .body("dueAtLocal", equalTo(due));
    }

    @Test
    void a_preview_shows_which_time_was_counted() {
        var pause = Map.of("from", "2026-12-18T17:30:00+01:00", "to", "2026-12-21T09:30:00+01:00");
        var asked = Map.of(
                "inlineCalendar",
                OFFICE,
                "start",
                "2026-12-18T16:00:00+01:00",
                "target",
                "PT4H",
                "pauses",
                List.of(pause));

        preview(asked)
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2026-12-21T11:00:00Z"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("beyondHorizon", equalTo(false))
                .body("counted.length", contains("PT1H30M", "PT2H30M"))
                .body("counted[1].from", equalTo("2026-12-21T09:30:00+01:00"));
    }

    @Test
    void the_units_differ() {
        var asked = new HashMap<String, Object>(
                Map.of("inlineCalendar", OFFICE, "start", "2026-12-18T16:30:00+01:00", "target", "PT8H"));

        asked.put("unit", "ELAPSED");
        preview(asked).then().body("dueAt", equalTo("2026-12-18T23:30:00Z"));
        asked.put("unit", "BUSINESS_DAY");
        problem(preview(asked), 422, "invalid-target");
        asked.put("target", "P2D");
        preview(asked).then().body("dueAt", equalTo("2026-12-22T17:00:00Z"));
        asked.put("unit", "BUSINESS");
        problem(preview(asked), 422, "invalid-target");
    }

    @Test
    void who_plans_beyond_what_is_known_of_holidays_is_told() {
        var known = new HashMap<>(OFFICE);
        known.put("validThrough", "2026-12-18");

        preview(Map.of("inlineCalendar", known, "start", "2026-12-18T16:30:00+01:00", "target", "PT8H"))
                .then()
                .body("beyondHorizon", equalTo(true));
    }

    @Test
    void a_version_stays_what_it_was_and_the_next_one_follows_it() {
        publish(tenant, "OFFICE", 1, OFFICE).then().statusCode(201).body("version", equalTo(1));
        publish(tenant, "OFFICE", 1, OFFICE).then().statusCode(200);

        problem(publish(tenant, "OFFICE", 1, AROUND_THE_CLOCK), 409, "version-immutable");
        problem(publish(tenant, "OFFICE", 3, AROUND_THE_CLOCK), 409, "version-out-of-turn");
        publish(tenant, "OFFICE", 2, AROUND_THE_CLOCK).then().statusCode(201);
        publish(tenant, "NIGHT", 1, AROUND_THE_CLOCK).then().statusCode(201);

        as(agent).get("/v1/work-calendars/OFFICE").then().body("version", equalTo(2));
        as(agent)
                .get("/v1/work-calendars/OFFICE/versions/1")
                .then()
                .body("hours.week.MONDAY[1].from", equalTo("13:30"));
        as(agent).get("/v1/work-calendars").then().body("items.code", contains("NIGHT", "OFFICE"));
        var elsewhere = Tokens.agent("tenant-" + UUID.randomUUID());
        problem(as(elsewhere).get("/v1/work-calendars/OFFICE"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "Mars/Olympus, 09:00-17:00, unknown-zone, /hours/zone",
        "+01:00, 09:00-17:00, unknown-zone, /hours/zone",
        "Europe/Berlin, 09:00-09:00, invalid-hours, /hours/week/MONDAY",
        "Europe/Berlin, 24:00-09:00, invalid-hours, /hours/week/MONDAY",
        "Europe/Berlin, 09:00-17:00 16:00-18:00, overlapping-hours, /hours",
        "Europe/Berlin, '', no-open-minute, /hours"
    })
    void hours_that_cannot_be_are_refused_with_their_place(String zone, String hours, String code, String pointer) {
        var intervals = hours.isEmpty() ? new String[0] : hours.split(" ");
        var calendar = Map.<String, Object>of("zone", zone, "week", week(List.of("MONDAY"), intervals));

        problem(publish(tenant, "OFFICE", 1, calendar), 422, "invalid-calendar")
                .then()
                .body("errors.code", contains(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void a_date_is_told_once_and_a_half_day_counts_its_half() {
        var half = Map.<String, Object>of(
                "date",
                "2026-12-24",
                "hours",
                List.of(Map.of("from", "09:00", "to", "12:00")),
                "name",
                "Christmas Eve");
        var changed = except(OFFICE, half);
        var twice = new HashMap<>(changed);
        twice.put("exceptions", List.of(half, half));

        preview(Map.of("inlineCalendar", changed, "start", "2026-12-24T09:00:00+01:00", "target", "PT4H"))
                .then()
                .body("dueAt", equalTo("2026-12-25T09:00:00Z"));
        problem(publish(tenant, "OFFICE", 1, twice), 422, "invalid-calendar")
                .then()
                .body("errors.code", contains("date-twice"));
    }

    @Test
    void a_question_names_one_calendar_that_there_is_and_pauses_that_go_forward() {
        var asked = new HashMap<String, Object>(Map.of("start", "2026-12-18T16:30:00+01:00", "target", "PT8H"));
        problem(preview(asked), 422, "one-calendar");
        asked.put("calendar", "NONE");
        problem(preview(asked), 422, "unknown-calendar");
        asked.put("inlineCalendar", OFFICE);
        problem(preview(asked), 422, "one-calendar");
        asked.remove("calendar");
        asked.put("pauses", List.of(Map.of("from", "2026-12-19T00:00:00Z", "to", "2026-12-18T00:00:00Z")));
        problem(preview(asked), 422, "invalid-pause");
    }

    private Response preview(Map<String, ?> asked) {
        return as(agent).body(asked).post("/v1/sla/preview");
    }

    private static Response problem(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
        return answer;
    }
}
