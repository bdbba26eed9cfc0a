package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long it is kept what somebody wrote anonymously. */
@QuarkusTest
class AnonymousWordsTest {

    private static final String SURVEY = Surveys.NPS_WITH_BRANCHES.replaceFirst("\\{", "{\"anonymous\": true,");

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked first;
    private String survey;

    @BeforeEach
    void five_who_wrote_something() {
        clock.reset();
        first = story.closedRepair();
        survey = Surveys.publish(first.tenant(), "repair", 2, SURVEY);
        for (int each = 0; each < 5; each++) answer();
        later(1);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void words_end_and_scores_stay() {
        later(179);
        words(5);
        later(1);

        words(0);
        shown().body("items.answers.collect { it[0].score }", equalTo(List.of(9, 9, 9, 9, 9)));
    }

    @Test
    void those_of_later_days_are_kept_for_as_long() {
        later(100);
        for (int each = 0; each < 5; each++) answer();
        later(80);

        words(5);
    }

    @Test
    void those_of_answers_that_wait_for_others_end_as_well() {
        answer();
        later(181);
        for (int each = 0; each < 4; each++) answer();
        later(1);

        shown().body("items", hasSize(10));
        words(4);
    }

    private void later(int days) {
        clock.advance(Duration.ofDays(days));
        timers.sweep();
    }

    private void answer() {
        var asked = new Asked(first.tenant(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        story.deliver(Story.ticket("closed", asked));
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("recommend", 9)
                .formParam("liked", "It")
                .post(asked.link())
                .then()
                .statusCode(200);
    }

    private void words(int many) {
        shown().body("items.answers.flatten().findAll { it.words == 'It' }", hasSize(many));
    }

    private ValidatableResponse shown() {
        return first.asAgent().get(survey + "/anonymous-responses").then().statusCode(200);
    }
}
