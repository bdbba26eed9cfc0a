package org.aftersales.feedback.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClaimsConsumerTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final UUID claim = UUID.randomUUID();
    private Asked somebody;

    @BeforeEach
    void a_customer() {
        clock.reset();
        somebody = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", claim);
        story.link(somebody);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void nobody_is_asked_about_claims_where_no_rule_says_so() {
        decided("approved", "approvedAt");

        clock.advance(Duration.ofDays(30));
        timers.sweep();

        events.in(somebody.tenant()).andNothingElse();
    }

    @ParameterizedTest
    @CsvSource({"approved, approvedAt", "rejected, rejectedAt"})
    void a_decided_claim_is_asked_about_after_the_delay_of_the_rule(String fact, String at) {
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_CLAIMS, "");

        decided(fact, at);
        timers.sweep();
        events.in(somebody.tenant()).andNothingElse();
        clock.advance(Duration.ofHours(1));
        timers.sweep();

        events.in(somebody.tenant())
                .expect("feedback.invitation.decided.v2")
                .with("decision", "SEND")
                .with("occasion", "CLAIM_DECISION")
                .with("subject.id", claim)
                .expect("feedback.invitation.sent.v2")
                .andNothingElse();
    }

    @Test
    void the_answer_is_told_and_shown_without_a_ticket() {
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_CLAIMS, "");
        decided("approved", "approvedAt");
        clock.advance(Duration.ofHours(1));
        timers.sweep();
        var link = somebody.link();
        RestAssured.get(link).then().body(containsString("How well did we explain the decision"));
        var mark = events.mark();

        Asked.form(UUID.randomUUID(), 1, 5).post(link).then().statusCode(200);

        events.in(somebody.tenant(), mark)
                .expect("feedback.response.recorded.v2")
                .with("subject.kind", "CLAIM")
                .with("qualityScore", 1)
                .expect("feedback.complaint.opened.v1")
                .andNothingElse();
        somebody.asAgent()
                .get("/v1/responses")
                .then()
                .body("items[0].ticketId", nullValue())
                .body("items[0].subject.number", equalTo("CL-7K3M-92QF-M"))
                .body("items[0].occasion", equalTo("CLAIM_DECISION"));
    }

    private void decided(String fact, String at) {
        story.deliver(IncomingEvents.of(
                "warranty.claim." + fact + ".v1",
                Map.of("claimId", claim, "customerId", somebody.customerId(), at, "2026-11-21T00:00:00Z"),
                somebody.tenant()));
    }
}
