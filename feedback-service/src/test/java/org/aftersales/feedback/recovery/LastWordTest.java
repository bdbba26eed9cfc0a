package org.aftersales.feedback.recovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a complaint was put right is what its customer says at last. */
@QuarkusTest
class LastWordTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final UUID first = UUID.randomUUID();
    private Asked asked;
    private String complaint;

    @BeforeEach
    void a_customer_who_was_treated_badly() {
        clock.reset();
        asked = story.closedRepair();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"1, 5, NOT_RECOVERED, RECOVERED, 1", "5, 1, RECOVERED, NOT_RECOVERED, 0"})
    void who_changes_the_answer_is_counted_once_by_the_last(
            int before, int after, String verdict, String last, int recovered) {
        complainOfManner();
        var link = resolved();
        var mark = events.mark();
        Asked.form(first, before, before).post(link).then().statusCode(200);
        show().body("status", equalTo(verdict));

        clock.advance(Duration.ofHours(1));
        var change = UUID.randomUUID();
        for (var _ : List.of("sent", "sent again"))
            change(change, first, after).post(link).then().statusCode(200);

        show().body("status", equalTo(last)).body("heardAt", equalTo("2026-11-24T01:00:00Z"));
        assertEquals(
                List.of(String.valueOf(before == 5), String.valueOf(after == 5)),
                events.of(asked.tenant(), mark).stream()
                        .filter(event -> event.type().equals("feedback.complaint.recovered.v1"))
                        .map(event -> String.valueOf(event.field("recovered")))
                        .toList());
        countedOnce(recovered);
        asked.asAgent().get("/v1/complaints").then().body("items", hasSize(2)); // what was bad is heard, once
    }

    @Test
    void who_says_it_only_when_they_come_back_has_said_it() {
        Surveys.publish(asked.tenant(), "repair", 2, Surveys.NPS_WITH_BRANCHES);
        Surveys.publish(asked.tenant(), "complaint-recovery", 3, Surveys.NPS_WITH_BRANCHES);
        asked = story.closedAgain(asked);
        recommend(UUID.randomUUID())
                .formParam("effort", 1)
                .post(asked.link())
                .then()
                .statusCode(200);
        var link = resolved();
        recommend(first).formParam("shown", "recommend").post(link).then().statusCode(200);
        clock.advance(Duration.ofHours(4));
        timers.sweep();
        asked.asAgent().get("/v1/responses").then().body("items[0].partial", equalTo(true));
        show().body("status", equalTo("RESOLVED"));

        recommend(UUID.randomUUID())
                .formParam("changes", first)
                .formParam("effort", 4)
                .post(link)
                .then()
                .statusCode(200);

        show().body("status", equalTo("RECOVERED"));
    }

    @Test
    void the_bad_answer_itself_said_otherwise_does_not_say_that_it_helped() {
        var link = asked.link();
        Asked.form(first, 5, 1).post(link).then().statusCode(200);
        complaint = asked.complaintId();
        put("contact", Map.of("channel", "PHONE"));
        put("resolution", Map.of("outcome", "EXPLAINED"));

        change(UUID.randomUUID(), first, 5).post(link).then().statusCode(200);

        show().body("status", equalTo("RESOLVED"));
    }

    private void countedOnce(int recovered) {
        asked.asManager()
                .get("/v1/complaints/recovery?from=2026-11-20&to=2026-11-21")
                .then()
                .body("contacted.complaints", equalTo(1))
                .body("contacted.heard", equalTo(1))
                .body("contacted.recovered", equalTo(recovered));
    }

    private void complainOfManner() {
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
    }

    /** The complaint was put right, they say; answers the path of the survey about it. */
    private String resolved() {
        complaint = asked.complaintId();
        put("contact", Map.of("channel", "PHONE"));
        put("resolution", Map.of("outcome", "EXPLAINED"));
        var facts = Map.of(
                "complaintId", complaint,
                "customerId", asked.customerId(),
                "resolvedAt", clock.instant().toString());
        story.deliver(IncomingEvents.of("feedback.complaint.resolved.v1", facts, asked.tenant()));
        clock.advance(Duration.ofDays(3));
        timers.sweep();
        return asked.link();
    }

    private static RequestSpecification change(UUID form, UUID before, int score) {
        return Asked.form(form, score, score).formParam("changes", before);
    }

    private static RequestSpecification recommend(UUID form) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", form)
                .formParam("recommend", 9);
    }

    private void put(String part, Map<String, ?> body) {
        asked.asAgent()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put("/v1/complaints/{id}/{part}", complaint, part)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse show() {
        return asked.asAgent().get("/v1/complaints/{id}", complaint).then().statusCode(200);
    }
}
