package org.aftersales.feedback.survey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of those who are asked as often as may be, the next place belongs to the survey about all of it. */
@QuarkusTest
class RelationshipComesFirstTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    Relationships relationships;

    private Asked somebody;

    @BeforeEach
    void a_customer_who_is_to_be_asked_in_three_weeks() {
        clock.reset();
        somebody = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());
        story.link(somebody);
        SurveyRules.publish(somebody.tenant(), Relationships.RULE, ", \"patienceDays\": 30");
        relationships.bought(somebody.tenant(), somebody.customerId(), 9);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void work_that_is_finished_meanwhile_does_not_take_its_place() {
        repaired();
        for (int days : List.of(8, 8, 4)) {
            relationships.afterDays(days);
            repaired();
        }
        relationships.afterDays(1);
        assertEquals(List.of("DEFER asked-often"), relationships.decided(somebody.tenant()));

        clock.advance(Duration.ofDays(9)); // the first of the four is thirty days ago, and nobody has come yet
        repaired();
        relationships.afterDays(0);

        assertEquals(List.of("DEFER asked-often", "SEND due"), relationships.decided(somebody.tenant()));
        assertEquals(List.of("SEND", "SEND", "SEND", "SEND", "DEFER"), aboutWork());
    }

    @Test
    void a_rule_that_is_tried_leaves_it_its_place() {
        var began = clock.instant().toString().substring(0, 10);
        repaired();
        for (int days : List.of(8, 8, 4)) {
            relationships.afterDays(days);
            repaired();
        }
        relationships.afterDays(1);
        clock.advance(Duration.ofDays(9));
        repaired();
        clock.advance(Duration.ofHours(1));
        relationships.afterDays(0);
        assertEquals(List.of("DEFER asked-often", "SEND due"), relationships.decided(somebody.tenant()));

        tried(began).body("simulated", equalTo(Map.of("SEND due", 4, "SUPPRESS asked-often", 1)));
    }

    @Test
    void who_is_not_to_be_asked_about_it_is_asked_about_work_as_ever() {
        for (int days : List.of(1, 1, 1, 1)) {
            repaired();
            relationships.afterDays(days);
        }

        assertEquals(List.of("SEND", "SEND", "SEND", "SEND"), aboutWork());
    }

    private ValidatableResponse tried(String from) {
        return Asked.as(Tokens.analyst(somebody.tenant()))
                .contentType("application/json")
                .body(SurveyRules.ABOUT_WORK.formatted(", \"patienceDays\": 5"))
                .post("/v1/survey-rules/simulation?from=" + from)
                .then()
                .statusCode(200);
    }

    private void repaired() {
        story.deliver(
                Story.ticket("closed", new Asked(somebody.tenant(), somebody.customerId(), "", UUID.randomUUID())));
    }

    private List<String> aboutWork() {
        return events.of(somebody.tenant()).stream()
                .filter(event -> event.type().equals("feedback.invitation.decided.v1"))
                .map(event -> event.field("decision"))
                .toList();
    }
}
