package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A narrowed list in portions has all that it is narrowed to, each once, whatever lies between. */
@QuarkusTest
class NarrowedComplaintsTest {

    private static final String TERMS = """
            {"hours": {"zone": "UTC", "week": {"MONDAY": [{"from": "08:00", "to": "16:00"}]}},
             "targets": [
                {"severity": "MEDIUM", "firstContact": "PT8H", "proposal": "PT16H", "resolution": "PT40H"},
                {"severity": "HIGH", "firstContact": "PT4H", "proposal": "PT16H", "resolution": "PT40H"},
                {"severity": "CRITICAL", "firstContact": "PT2H", "proposal": "PT8H", "resolution": "PT40H"}],
             "ladder": [
                {"promise": "FIRST_CONTACT", "level": "team-lead", "at": "-PT1H"},
                {"promise": "FIRST_CONTACT", "level": "head", "at": "PT2H"}]}""";

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final String tenant = "t-" + UUID.randomUUID();
    private final List<String> newestFirst = new ArrayList<>();

    /** On Monday at half past twelve those that are critical have come to the head, and the high ones to the leader. */
    @BeforeEach
    void ten_of_each_severity_in_turn() {
        clock.reset(); // a Saturday
        Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body(TERMS)
                .put("/v1/complaint-terms/versions/1")
                .then()
                .statusCode(201);
        for (int i = 0; i < 10; i++) for (var severity : Severity.values()) newestFirst.addFirst(writtenDown(severity));
        clock.advance(Duration.ofHours(60).plusMinutes(29));
        while (timers.sweep() > 0)
            ;
    }

    @ParameterizedTest
    @CsvSource({"severity, MEDIUM, 0", "severity, CRITICAL, 2", "escalatedTo, team-lead, 1", "escalatedTo, head, 2"})
    void each_is_there_once_and_in_its_order(String narrowedBy, String to, int severity) {
        assertEquals(every(severity), inPortions(Map.of(narrowedBy, to), 3));
        assertEquals(every(severity), inPortions(Map.of(narrowedBy, to), 1));
        assertEquals(every(severity), inPortions(Map.of(narrowedBy, to), 10));
    }

    @Test
    void a_list_that_is_narrowed_twice_is_narrowed_by_both() {
        assertEquals(every(2), inPortions(Map.of("severity", "CRITICAL", "escalatedTo", "head"), 4));
        assertEquals(List.of(), inPortions(Map.of("severity", "MEDIUM", "escalatedTo", "head"), 4));
    }

    @Test
    void what_comes_while_somebody_turns_pages_moves_nothing() {
        var first = page(Map.of("severity", "HIGH", "limit", 4));
        writtenDown(Severity.HIGH);
        writtenDown(Severity.MEDIUM);

        var read = new ArrayList<>(first.getList("items.id", String.class));
        read.addAll(onwards(Map.of("severity", "HIGH", "limit", 4), first.getString("next")));

        assertEquals(every(1), read);
    }

    @Test
    void a_cursor_is_of_what_it_was_narrowed_to() {
        var cursor = page(Map.of("severity", "HIGH", "limit", 4)).getString("next");

        agent().queryParams(Map.of("severity", "CRITICAL", "after", cursor))
                .get("/v1/complaints")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        agent().queryParams(Map.of("severity", "HIGH", "escalatedTo", "head", "after", cursor))
                .get("/v1/complaints")
                .then()
                .statusCode(400);
    }

    /** The ids of those of a severity, as they were written down. */
    private List<String> every(int severity) {
        var ids = new ArrayList<String>();
        var last = Severity.values().length - 1;
        for (int i = last - severity; i < newestFirst.size(); i += last + 1) ids.add(newestFirst.get(i));
        return ids;
    }

    private List<String> inPortions(Map<String, ?> narrowed, int limit) {
        var query = new HashMap<String, Object>(narrowed);
        query.put("limit", limit);
        var first = page(query);
        var read = new ArrayList<>(first.getList("items.id", String.class));
        read.addAll(onwards(query, first.getString("next")));
        return read;
    }

    private List<String> onwards(Map<String, ?> query, String cursor) {
        var read = new ArrayList<String>();
        var next = cursor;
        while (next != null) {
            var with = new HashMap<String, Object>(query);
            with.put("after", next);
            var page = page(with);
            read.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        return read;
    }

    private JsonPath page(Map<String, ?> query) {
        return agent().queryParams(query)
                .get("/v1/complaints")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String writtenDown(Severity severity) {
        clock.advance(Duration.ofSeconds(2));
        return agent().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("customerId", UUID.randomUUID(), "retailerId", "parsian", "severity", severity))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification agent() {
        return Asked.as(Tokens.agent(tenant));
    }
}
