package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ComplaintResourceTest {
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

    @Test
    void a_negative_answer_opens_a_complaint_with_a_deadline() {
        show().statusCode(200)
                .header("ETag", "\"0\"")
                .body("number", matchesPattern("CO-.{4}-.{4}-."))
                .body("status", equalTo("OPEN"))
                .body("severity", equalTo("HIGH"))
                .body("ticketId", equalTo(asked.ticketId().toString()))
                .body("customerId", equalTo(asked.customerId().toString()))
                .body("openedAt", equalTo("2026-11-21T00:00:00Z"))
                .body("firstContact.dueAt", equalTo("2026-11-22T00:00:00Z"))
                .body("firstContact.breached", equalTo(false));
    }

    @Test
    void the_complaint_is_published_with_the_answer() {
        events.in(asked.tenant())
                .expect("feedback.complaint.opened.v1")
                .with("complaintId", complaint)
                .with("severity", "HIGH")
                .with("dueAt", "2026-11-22T00:00:00Z")
                .expect("feedback.response.recorded.v1")
                .expect("feedback.invitation.decided.v1")
                .expect("feedback.invitation.sent.v1")
                .expect("feedback.invitation.reached.v1")
                .andNothingElse();
    }

    @Test
    void a_deadline_that_passes_without_a_contact_is_visible() {
        clock.advance(Duration.ofHours(24));

        timers.sweep();

        show().body("firstContact.breached", equalTo(true)).body("status", equalTo("OPEN"));
    }

    @Test
    void a_contact_in_time_keeps_the_promise() {
        change("contact", "{\"channel\":\"PHONE\"}", "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("CONTACTED"))
                .body("firstContact.channel", equalTo("PHONE"))
                .body("proposal.dueAt", equalTo("2026-11-24T00:00:00Z"));

        clock.advance(Duration.ofHours(24));
        timers.sweep();

        show().body("firstContact.breached", equalTo(false));
    }

    @Test
    void a_contacted_complaint_is_resolved_and_then_the_customer_is_asked_again() {
        change("contact", "{\"channel\":\"VISIT\"}", "\"0\"").statusCode(200);

        change("resolution", "{\"outcome\":\"WORK_REPEATED\"}", "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("RESOLVED"))
                .body("outcome", equalTo("WORK_REPEATED"));

        var again = story.closedAgain(asked);
        asked.asCustomer()
                .get("/v1/me/invitations")
                .then()
                .body("items.ticketId", contains(again.ticketId().toString()));
    }

    @Test
    void a_complaint_is_not_resolved_before_somebody_spoke_with_the_customer() {
        change("resolution", "{\"outcome\":\"EXPLAINED\"}", "\"0\"")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void a_stale_version_is_refused_and_a_missing_one_asked_for() {
        change("contact", "{\"channel\":\"PHONE\"}", "\"7\"").statusCode(412).body("code", equalTo("stale"));

        asked.asAgent()
                .contentType("application/json")
                .body("{\"channel\":\"PHONE\"}")
                .put("/v1/complaints/{id}/contact", complaint)
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/channel",
                "{\"channel\":null}|/channel",
                "{\"channel\":\"SMOKE_SIGNAL\"}|/channel",
                "{\"channel\":1}|/channel",
                "{\"channel\":\"PHONE\",\"by\":\"me\"}|/by"
            })
    void a_contact_that_cannot_be_understood_is_refused_with_its_place(String body, String pointer) {
        change("contact", body, "\"0\"").statusCode(400).body("errors[0].pointer", equalTo(pointer));

        show().body("status", equalTo("OPEN"));
    }

    private ValidatableResponse show() {
        return asked.asAgent().get("/v1/complaints/{id}", complaint).then();
    }

    private ValidatableResponse change(String part, String body, String ifMatch) {
        return asked.asAgent()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put("/v1/complaints/{id}/{part}", complaint, part)
                .then();
    }
}
