package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.LifecycleRules;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HolidayResourceTest {
    private static final String FILE = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//test//EN\r
            BEGIN:VEVENT\r
            UID:christmas\r
            DTSTAMP:20260101T000000Z\r
            DTSTART;VALUE=DATE:20201225\r
            DTEND;VALUE=DATE:20201227\r
            RRULE:FREQ=YEARLY;UNTIL=20271231\r
            SUMMARY:Christmas\r
            END:VEVENT\r
            BEGIN:VEVENT\r
            UID:nowruz\r
            DTSTAMP:20260101T000000Z\r
            DTSTART;VALUE=DATE:20270321\r
            SUMMARY:نوروز\r
            END:VEVENT\r
            BEGIN:VEVENT\r
            UID:party\r
            DTSTAMP:20260101T000000Z\r
            DTSTART:20261218T180000Z\r
            DTEND:20261218T220000Z\r
            SUMMARY:Party\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String manager = Tokens.of("manager", tenant, "a-manager");
    private final String colleague = Tokens.of("manager", tenant, "another-manager");

    @BeforeEach
    void officeHours() {
        var known = new HashMap<>(OFFICE);
        known.put("validThrough", "2026-12-31");
        PromiseScenes.publish(tenant, "OFFICE", 1, known).then().statusCode(201);
    }

    @Test
    void holidays_count_once_somebody_else_has_approved_them() {
        var id = propose(FILE)
                .then()
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("holidays.date", contains("2026-12-25", "2026-12-26", "2027-03-21", "2027-12-25", "2027-12-26"))
                .body("holidays[2].name", equalTo("نوروز"))
                .extract()
                .<String>path("id");
        due("2026-12-25T09:00:00Z");

        decide(colleague, id, "approval", "\"0\"").then().statusCode(200).body("publishedAs", equalTo(2));

        due("2026-12-28T09:00:00Z");
        as(manager)
                .get("/v1/work-calendars/OFFICE")
                .then()
                .body("hours.validThrough", equalTo("2027-12-26"))
                .body("hours.exceptions[0].name", equalTo("Christmas"));
    }

    @Test
    void who_proposes_does_not_approve_and_what_is_decided_stays_so() {
        var id = propose(FILE).<String>path("id");

        decide(manager, id, "approval", "\"0\"").then().statusCode(403).body("code", equalTo("own-proposal"));
        decide(colleague, id, "approval", "\"7\"").then().statusCode(412);
        decide(colleague, id, "approval", "\"0\"").then().statusCode(200);
        decide(colleague, id, "rejection", "*").then().statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void what_is_rejected_changes_nothing() {
        var id = propose(FILE).<String>path("id");

        decide(manager, id, "rejection", "\"0\"").then().statusCode(200).body("status", equalTo("REJECTED"));

        as(manager).get("/v1/work-calendars/OFFICE").then().body("version", equalTo(1));
        as(Tokens.manager("tenant-" + UUID.randomUUID()))
                .get("/v1/work-calendars/OFFICE/holiday-imports/" + id)
                .then()
                .statusCode(404);
    }

    /** A file of one year says nothing of the next: who is promised something then has to be told that it may move. */
    @Test
    void a_calendar_is_known_no_further_than_the_file_tells() {
        var id = as(manager)
                .contentType("text/calendar; charset=UTF-8")
                .body(FILE)
                .post("/v1/work-calendars/OFFICE/holiday-imports?through=2027-06-30")
                .then()
                .statusCode(201)
                .body("holidays.date", contains("2026-12-25", "2026-12-26", "2027-03-21"))
                .body("through", equalTo("2027-06-30"))
                .extract()
                .<String>path("id");
        decide(colleague, id, "approval", "\"0\"").then().statusCode(200);

        as(manager).get("/v1/work-calendars/OFFICE").then().body("hours.validThrough", equalTo("2027-06-30"));
        as(manager)
                .contentType("text/calendar; charset=UTF-8")
                .body(FILE)
                .post("/v1/work-calendars/OFFICE/holiday-imports?through=2030-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-ahead"));
    }

    @Test
    void what_is_no_calendar_file_is_refused() {
        propose("Dear all, we are closed on Friday.")
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-calendar-file"));
    }

    @Test
    void a_day_is_named_once_and_nothing_beyond_the_time_that_was_asked_for() {
        var days = HolidayFile.read(FILE, LocalDate.parse("2026-12-26"), LocalDate.parse("2027-03-21"));

        assertEquals(
                java.util.List.of(
                        new Holiday(LocalDate.parse("2026-12-26"), "Christmas"),
                        new Holiday(LocalDate.parse("2027-03-21"), "نوروز")),
                days);
    }

    @Test
    void an_import_takes_exactly_the_declared_moves_and_is_drawn() {
        LifecycleRules.assertMatrix(ImportStatus.lifecycle(), """
                PROPOSED -> APPROVED REJECTED
                APPROVED ->
                REJECTED ->
                """);
        LifecycleRules.verifyDrawing("ticket", "holiday-import", ImportStatus.lifecycle());
    }

    private Response propose(String file) {
        return as(manager)
                .contentType("text/calendar; charset=UTF-8")
                .body(file)
                .post("/v1/work-calendars/OFFICE/holiday-imports");
    }

    private static Response decide(String token, String id, String decision, String etag) {
        return as(token)
                .header("If-Match", etag)
                .post("/v1/work-calendars/OFFICE/holiday-imports/" + id + "/" + decision);
    }

    private void due(String expected) {
        var asked = Map.of("calendar", "OFFICE", "start", "2026-12-24T17:00:00Z", "target", "PT1H");
        as(manager).body(asked).post("/v1/sla/preview").then().body("dueAt", equalTo(expected));
    }
}
