package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant promises in its own hours, and somebody hears of it before and after a promise is broken. */
@QuarkusTest
class ComplaintTermsTest {

    private static final String ESCALATED = "feedback.complaint.escalated.v1";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked asked;

    @BeforeEach
    void a_customer_who_is_asked() {
        clock.reset(); // a Saturday
        asked = story.closedRepair();
    }

    @Test
    void versions_are_published_in_their_order_and_never_change() {
        publish(2, "PT4H").statusCode(409).body("code", equalTo("version-out-of-turn"));
        publish(1, "PT4H").statusCode(201).body("version", equalTo(1));
        publish(1, "PT4H").statusCode(200);
        publish(1, "PT5H").statusCode(409).body("code", equalTo("version-immutable"));
        publish(0, "PT4H").statusCode(404);
        publish(2, "PT5H").statusCode(201);

        asked.asAgent()
                .get("/v1/complaint-terms")
                .then()
                .body("version", equalTo(2))
                .body("terms.targets[1].firstContact", equalTo("PT5H"));
    }

    @Test
    void terms_that_cannot_be_kept_are_refused() {
        publish(1, "PT90H").statusCode(422).body("code", equalTo("invalid-terms"));
        publish(1, "soon").statusCode(400).body("errors[0].pointer", equalTo("/targets/1/firstContact"));
        put(1, terms("PT4H").replace("Europe/Berlin", "+01:00"))
                .statusCode(422)
                .body("code", equalTo("invalid-calendar"));
    }

    @Test
    void a_day_without_a_list_of_hours_is_refused() {
        var tuesday = "\"TUESDAY\": [{\"from\": \"09:00\", \"to\": \"17:00\"}]";

        put(1, terms("PT4H").replace(tuesday, "\"TUESDAY\": null")).statusCode(400);
        put(1, terms("PT4H").replace(tuesday, "\"TUESDAY\": []")).statusCode(201);
    }

    @Test
    void nothing_laid_down_is_nothing_to_show() {
        asked.asAgent().get("/v1/complaint-terms").then().statusCode(404);
    }

    @Test
    void promises_are_counted_in_the_hours_that_were_laid_down() {
        publish(1, "PT4H").statusCode(201);

        complain();

        show().body("firstContact.dueAt", equalTo("2026-11-23T12:00:00Z"))
                .body("proposal.dueAt", equalTo("2026-11-24T16:00:00Z"));
    }

    @Test
    void each_step_is_told_once_and_a_broken_promise_stays_broken() {
        publish(1, "PT4H").statusCode(201);
        complain();

        clock.advance(Duration.ofHours(59)); // Monday, 11:00 UTC: an hour before it is due
        timers.sweep();
        timers.sweep();
        assertEquals(1, told(ESCALATED));
        show().body("escalatedTo", equalTo("team-lead")).body("firstContact.breached", equalTo(false));

        clock.advance(Duration.ofHours(3));
        timers.sweep();
        timers.sweep();

        assertEquals(2, told(ESCALATED));
        assertEquals(1, told("feedback.complaint.breached.v1"));
        show().body("escalatedTo", equalTo("head")).body("firstContact.breached", equalTo(true));
        broken("FIRST_CONTACT", 1);
        broken("RESOLUTION", 0);
        listed("escalatedTo", "head", 1);
        listed("escalatedTo", "team-lead", 0);
        listed("severity", "HIGH", 1);
        listed("severity", "CRITICAL", 0);
    }

    @Test
    void who_has_kept_the_promise_is_left_in_peace() {
        publish(1, "PT4H").statusCode(201);
        complain();
        asked.asAgent()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"channel\":\"PHONE\"}")
                .put("/v1/complaints/{id}/contact", asked.complaintId())
                .then()
                .statusCode(200);

        clock.advance(Duration.ofHours(62));
        timers.sweep();

        assertEquals(0, told(ESCALATED));
    }

    private void complain() {
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
    }

    private long told(String type) {
        return events.of(asked.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private void broken(String promise, int expected) {
        listed("breached", promise, expected);
    }

    private void listed(String narrowedBy, String to, int expected) {
        asked.asAgent()
                .queryParam(narrowedBy, to)
                .get("/v1/complaints")
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }

    private ValidatableResponse show() {
        return asked.asAgent()
                .get("/v1/complaints/{id}", asked.complaintId())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse publish(int version, String firstContact) {
        return put(version, terms(firstContact));
    }

    private ValidatableResponse put(int version, String body) {
        return asked.asManager()
                .contentType("application/json")
                .body(body)
                .put("/v1/complaint-terms/versions/{version}", version)
                .then();
    }

    private static String terms(String firstContact) {
        return """
                {"hours": {"zone": "Europe/Berlin", "week": {
                    "MONDAY": [{"from": "09:00", "to": "17:00"}], "TUESDAY": [{"from": "09:00", "to": "17:00"}]}},
                 "targets": [
                    {"severity": "MEDIUM", "firstContact": "PT8H", "proposal": "PT16H", "resolution": "PT40H"},
                    {"severity": "HIGH", "firstContact": "%s", "proposal": "PT16H", "resolution": "PT40H"},
                    {"severity": "CRITICAL", "firstContact": "PT2H", "proposal": "PT8H", "resolution": "PT40H"}],
                 "ladder": [
                    {"promise": "FIRST_CONTACT", "level": "team-lead", "at": "-PT1H"},
                    {"promise": "FIRST_CONTACT", "level": "head", "at": "PT2H"}]}""".formatted(firstContact);
    }
}
