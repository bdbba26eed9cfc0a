package org.aftersales.ticket.technician;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TechnicianResourceTest {
    @Inject
    TestClock clock;

    private Field field;

    @BeforeEach
    void a_technician() {
        clock.reset();
        field = Field.opened().technician("t1", Map.of("code", "gas", "level", 2, "validThrough", "2026-12-31"));
    }

    @Test
    void a_technician_is_read_as_described() {
        field.agent()
                .get("/v1/technicians/t1")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("zone", equalTo("Europe/Berlin"))
                .body("skills.code", contains("gas"))
                .body("skills[0].validThrough", equalTo("2026-12-31"))
                .body("shifts", hasSize(5))
                .body("shifts[0].from", equalTo("09:00:00"));
    }

    @Test
    void the_same_again_changes_nothing_and_a_change_needs_the_version() {
        var same = Field.document(List.of(Map.of("code", "gas", "level", 2, "validThrough", "2026-12-31")));
        var other = Field.document(List.of());

        field.put("t1", same).then().statusCode(200).header("ETag", "\"0\"");
        field.put("t1", other).then().statusCode(428);
        change("\"7\"", other).then().statusCode(412).body("code", equalTo("stale"));
        change("\"0\"", other).then().statusCode(200).header("ETag", "\"1\"").body("skills", hasSize(0));
    }

    @Test
    void what_cannot_be_is_refused() {
        var wrong = Field.document(List.of());
        wrong.put("zone", "Mars/Olympus");

        field.put("t2", wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-technician"))
                .body("errors.pointer", contains("/zone"));
        field.put("-", Field.document(List.of())).then().statusCode(404);
    }

    @Test
    void technicians_are_listed_by_id() {
        field.technician("t0").technician("t2");

        var first = field.agent().queryParam("limit", 2).get("/v1/technicians");
        first.then().body("items.id", contains("t0", "t1"));
        field.agent()
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get("/v1/technicians")
                .then()
                .body("items.id", contains("t2"));
    }

    @Test
    void an_absence_is_in_their_time_until_it_is_taken_back() {
        var absence = away("t1", "2026-11-23T08:00:00Z", "2026-11-25T08:00:00Z");
        absence.then().statusCode(201).body("reason", equalTo("ABSENCE")).body("label", equalTo("holiday"));

        time().then().body("items.id", contains(absence.<String>path("id")));
        field.manager()
                .delete("/v1/technicians/t1/absences/" + absence.<String>path("id"))
                .then()
                .statusCode(204);
        time().then().body("items", hasSize(0));
        field.manager()
                .delete("/v1/technicians/t1/absences/" + absence.<String>path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void an_absence_over_appointments_is_refused_with_their_names() {
        var appointment = field.confirmed(field.ticket(), Field.MONDAY, "t1");

        away("t1", "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z")
                .then()
                .statusCode(409)
                .body("code", equalTo("appointments-in-the-way"))
                .body("errors[0].code", equalTo("booking"))
                .body("errors[0].message", startsWith(appointment));
        // back to back is fine, but the way back is taken too
        away("t1", "2026-11-23T10:00:00Z", "2026-11-23T12:00:00Z").then().statusCode(409);
        away("t1", "2026-11-23T10:30:00Z", "2026-11-23T12:00:00Z").then().statusCode(201);
    }

    @Test
    void technicians_speak_for_themselves_only() {
        Field.as(Tokens.of("technician", field.tenant(), "t2"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("start", "2026-11-23T08:00:00Z", "end", "2026-11-23T09:00:00Z", "reason", "break"))
                .post("/v1/technicians/t1/absences")
                .then()
                .statusCode(403)
                .body("code", equalTo("only-for-oneself"));
    }

    @Test
    void a_window_that_ends_before_it_starts_is_refused() {
        away("t1", "2026-11-23T08:00:00Z", "2026-11-23T08:00:00Z")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-window"));
        field.agent().get("/v1/technicians/t1/time?from=today").then().statusCode(400);
    }

    @Test
    void the_calendar_is_read_by_its_secret_address_until_that_is_replaced_or_revoked() {
        field.confirmed(field.ticket(), Field.MONDAY, "t1");
        var first = feed();

        Field.as(Tokens.agent(field.tenant())).get(first).then().statusCode(200);
        given().get(first)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("DTSTART:20261123T080000Z"))
                .body(containsString(" INSTALLATION"));
        var second = feed();
        Field.as(Tokens.agent(field.tenant())).get(first).then().statusCode(404);
        field.manager().delete("/v1/technicians/t1/feed").then().statusCode(204);
        Field.as(Tokens.agent(field.tenant())).get(second).then().statusCode(404);
    }

    private String feed() {
        return field.manager()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/technicians/t1/feed")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("url")
                .replace("http://localhost", "");
    }

    private Response change(String version, Map<String, ?> document) {
        return field.manager()
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(document)
                .put("/v1/technicians/t1");
    }

    private Response away(String id, String start, String end) {
        return field.manager()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("start", start, "end", end, "reason", "holiday"))
                .post("/v1/technicians/" + id + "/absences");
    }

    private Response time() {
        return field.agent().get("/v1/technicians/t1/time?from=2026-11-23T00:00:00Z&until=2026-11-30T00:00:00Z");
    }
}
