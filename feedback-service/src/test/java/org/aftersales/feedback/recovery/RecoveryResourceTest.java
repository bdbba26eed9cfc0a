package org.aftersales.feedback.recovery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a bad answer over contact, compensation and resolution to being asked again. */
@QuarkusTest
class RecoveryResourceTest {

    private static final String AUTHORITY = """
            {"currency": "EUR", "pointValue": {"amount": "0.10", "currency": "EUR"},
             "monthlyBudget": {"amount": "50.00", "currency": "EUR"}, "answerWithin": "PT1H", "memberWithinDays": 90,
             "bands": [{"code": "ALL", "from": {"amount": "0.00", "currency": "EUR"}}],
             "grants": [{"role": "AGENT", "severity": "HIGH", "band": "ALL",
                "limit": {"amount": "50.00", "currency": "EUR"}}]}""";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked asked;
    private String complaint;

    @BeforeEach
    void a_customer_who_was_treated_badly() {
        clock.reset();
        asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        complaint = asked.complaintId();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void who_was_compensated_and_is_content_again_has_recovered_at_a_price() {
        change("contact", Map.of("channel", "PHONE"));
        compensate();
        change("resolution", Map.of("outcome", "COMPENSATED"));

        answerAgain("resolved", "resolvedAt", 5, 3);

        asked.asAgent().get("/v1/complaints/{id}", complaint).then().body("status", equalTo("RECOVERED"));
        events.in(asked.tenant())
                .expect("feedback.complaint.recovered.v1")
                .with("complaintId", complaint)
                .with("recovered", true)
                .with("contacted", true);
        recovery()
                .body("contacted.complaints", equalTo(1))
                .body("contacted.heard", equalTo(1))
                .body("contacted.recovered", equalTo(1))
                .body("contacted.rate", nullValue())
                .body("costs.given.amount", contains("10.00"))
                .body("costs.perRecovered.amount", contains("10.00"));
    }

    @Test
    void who_is_content_after_a_second_complaint_about_it_has_recovered_at_the_price_of_the_first() {
        change("contact", Map.of("channel", "PHONE"));
        compensate();
        change("resolution", Map.of("outcome", "COMPENSATED"));
        answerAgain("resolved", "resolvedAt", 5, 2);
        recovery().body("costs.perRecovered", contains(nullValue()));
        complaint = asked.complaintId();
        change("contact", Map.of("channel", "PHONE"));
        change("resolution", Map.of("outcome", "EXPLAINED"));

        answerAgain("resolved", "resolvedAt", 5, 5);

        recovery()
                .body("contacted.complaints", equalTo(1))
                .body("contacted.recovered", equalTo(1))
                .body("costs.perRecovered.amount", contains("10.00"));
    }

    @Test
    void who_could_not_be_reached_is_the_measure_of_the_others() {
        asked.asAgent()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("channel", "PHONE"))
                .post("/v1/complaints/{id}/attempts", complaint)
                .then()
                .statusCode(201);
        change("closure", Map.of("reason", "UNREACHABLE"));

        answerAgain("closed", "closedAt", 5, 2);

        asked.asAgent().get("/v1/complaints/{id}", complaint).then().body("status", equalTo("NOT_RECOVERED"));
        recovery()
                .body("contacted.complaints", equalTo(0))
                .body("uncontacted.complaints", equalTo(1))
                .body("uncontacted.heard", equalTo(1))
                .body("uncontacted.recovered", equalTo(0))
                .body("difference", nullValue());
    }

    private void compensate() {
        Asked.as(Tokens.admin(asked.tenant()))
                .contentType("application/json")
                .body(AUTHORITY)
                .put("/v1/compensation-authority/versions/1")
                .then()
                .statusCode(201);
        var id = asked.asAgent()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("points", 100, "ground", "BAD_TREATMENT"))
                .post("/v1/complaints/{id}/compensations", complaint)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        story.deliver(
                IncomingEvents.of("loyalty.compensation.credited.v1", Map.of("compensationId", id), asked.tenant()));
    }

    private void answerAgain(String fact, String moment, int quality, int emotional) {
        var now = clock.instant().toString();
        var values = Map.of("complaintId", complaint, "customerId", asked.customerId(), moment, now);
        story.deliver(IncomingEvents.of("feedback.complaint." + fact + ".v1", values, asked.tenant()));
        clock.advance(Duration.ofDays(3));
        timers.sweep();
        Asked.form(UUID.randomUUID(), quality, emotional)
                .post(asked.link())
                .then()
                .statusCode(200);
    }

    private void change(String part, Map<String, ?> body) {
        asked.asAgent()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put("/v1/complaints/{id}/{part}", complaint, part)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse recovery() {
        return asked.asManager()
                .queryParam("from", "2026-11-20")
                .queryParam("to", "2026-11-21")
                .get("/v1/complaints/recovery")
                .then()
                .statusCode(200);
    }
}
