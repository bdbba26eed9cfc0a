package org.aftersales.feedback.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays of an answer when its author is forgotten or time has passed: the scores, and no word. */
@QuarkusTest
class ForgottenAnswersTest {

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked asked;

    @BeforeEach
    void somebody_who_answered_in_words() {
        clock.reset();
        post.deliver();
        asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 3, 4)
                .formParam("comment", "He was late.")
                .post(asked.link())
                .then()
                .statusCode(200);
        responses().body("items[0].comment", equalTo("He was late."));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void words_are_kept_for_their_time_and_scores_for_longer() {
        clock.advance(Duration.ofDays(179));
        timers.sweep();
        responses().body("items[0].comment", equalTo("He was late."));
        clock.advance(Duration.ofDays(1));
        timers.sweep();

        responses()
                .body("items", hasSize(1))
                .body("items[0].comment", nullValue())
                .body("items[0].qualityScore", equalTo(3));
    }

    @Test
    void the_words_of_somebody_who_was_erased_are_gone_and_those_of_others_stay() {
        var other = new Asked(asked.tenant(), UUID.randomUUID(), "another", UUID.randomUUID());
        story.link(other);
        story.deliver(Story.ticket("closed", other));
        Asked.form(UUID.randomUUID(), 5, 5)
                .formParam("comment", "He was early.")
                .post(other.link())
                .then()
                .statusCode(200);

        erase();

        responses().body("items.comment", equalTo(Arrays.asList("He was early.", null)));
        responses().body("items.qualityScore", equalTo(List.of(5, 3)));
    }

    @Test
    void what_an_erased_customer_was_asked_ends_and_no_message_leaves_any_more() {
        var address = contacts.open(asked, "en");
        var next = story.closedAgain(asked);
        var invitation = next.invitationId();
        var link = next.link();

        erase();
        post.deliver();

        given().get(link).then().statusCode(404);
        assertEquals(List.of(), post.mailsTo(address));
        SurveyRules.explanation(asked.tenant(), invitation)
                .body("invitation.status", equalTo("REVOKED"))
                .body("deliveries", hasSize(0));
    }

    private void erase() {
        contacts.erase(asked);
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", asked.customerId()), asked.tenant()));
    }

    private ValidatableResponse responses() {
        return asked.asAgent().get("/v1/responses").then().statusCode(200);
    }
}
