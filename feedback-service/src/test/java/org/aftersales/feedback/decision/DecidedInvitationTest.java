package org.aftersales.feedback.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked by a tenant's own rules, and what is told and kept of it. */
@QuarkusTest
class DecidedInvitationTest {

    private static final String DECIDED = "feedback.invitation.decided.v1";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked somebody;

    @BeforeEach
    void a_customer() {
        clock.reset();
        somebody =
                new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(somebody);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void at_night_nobody_is_asked_and_in_the_morning_they_are_and_both_is_explained() {
        SurveyRules.publish(
                somebody.tenant(),
                SurveyRules.ABOUT_WORK,
                ", \"window\": {\"from\": \"09:00\", \"to\": \"20:00\", \"zone\": \"Asia/Tehran\"}");

        story.deliver(Story.ticket("closed", somebody));
        events.in(somebody.tenant()).expect(DECIDED).with("decision", "DEFER").andNothingElse();
        clock.advance(Duration.ofHours(5).plusMinutes(30));
        timers.sweep();

        assertEquals(1, sent());
        SurveyRules.explanation(somebody.tenant(), somebody.invitationId())
                .statusCode(200)
                .body("invitation.status", equalTo("SENT"))
                .body("decisions.decision", contains("DEFER", "SEND"))
                .body("decisions[0].gate", equalTo("WINDOW"))
                .body("decisions[0].reasonCode", equalTo("outside-window"))
                .body("decisions[0].deferredUntil", equalTo("2026-11-21T05:30:00Z"))
                .body("decisions[0].facts.windowOpensAt", equalTo("2026-11-21T05:30:00Z"))
                .body("decisions[1].gate", nullValue())
                .body("decisions[1].rule.code", equalTo("own"))
                .body("decisions[1].survey", equalTo("repair"))
                .body("decisions[1].facts.samplingPercent", equalTo(100));
    }

    @Test
    void an_invitation_of_another_tenant_is_not_explained() {
        story.deliver(Story.ticket("closed", somebody));

        SurveyRules.explanation("t-" + UUID.randomUUID(), somebody.invitationId())
                .statusCode(404);
    }

    @Test
    void a_rule_that_does_not_ask_takes_the_place_of_the_standard_one() {
        SurveyRules.put(
                        somebody.tenant(),
                        "own/versions/1",
                        SurveyRules.ABOUT_WORK.formatted("").replace("true", "false"))
                .statusCode(201);

        story.deliver(Story.ticket("closed", somebody));

        assertEquals(List.of(), events.of(somebody.tenant()));
    }

    @Test
    void two_rules_ask_about_two_things_and_each_once() {
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_WORK, ", \"occasions\": [\"REPAIR\"]");
        SurveyRules.put(
                        somebody.tenant(),
                        "relations/versions/1",
                        SurveyRules.ABOUT_WORK
                                .formatted(", \"survey\": \"relationship\", \"quarantineDays\": 90")
                                .replace("P3D", "P9D"))
                .statusCode(201);

        story.deliver(Story.ticket("resolved", somebody, Map.of("resolvedAt", "2026-11-21T00:00:00Z")));
        clock.advance(Duration.ofDays(3));
        timers.sweep();
        assertEquals(1, sent());
        clock.advance(Duration.ofDays(6));
        timers.sweep();

        assertEquals(2, sent());
        somebody.asCustomer().get("/v1/me/invitations").then().body("items", hasSize(2));
    }

    @Test
    void a_rule_that_names_no_published_survey_asks_nobody_and_says_so() {
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_WORK, ", \"survey\": \"none\"");

        story.deliver(Story.ticket("closed", somebody));

        events.in(somebody.tenant())
                .expect(DECIDED)
                .with("reasonCode", "no-survey")
                .andNothingElse();
    }

    @Test
    void whoever_was_erased_is_not_asked_about_what_is_finished_later() {
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", somebody.customerId()), somebody.tenant()));

        story.deliver(Story.ticket("closed", somebody));

        events.in(somebody.tenant())
                .expect(DECIDED)
                .with("reasonCode", "erased")
                .andNothingElse();
    }

    private long sent() {
        return events.of(somebody.tenant()).stream()
                .map(Recorded::type)
                .filter("feedback.invitation.sent.v1"::equals)
                .count();
    }
}
