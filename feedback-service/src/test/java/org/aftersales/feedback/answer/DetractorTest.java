package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who would not recommend us is a complaint too, whatever else was asked. */
@QuarkusTest
class DetractorTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Asked before;

    @BeforeEach
    void today() {
        clock.reset();
        before = story.closedRepair();
    }

    @Test
    void who_would_not_recommend_us_is_told_the_number_of_their_complaint() {
        var asked = asked(Surveys.NPS_WITH_BRANCHES);

        answer(asked, 0).body(containsString("We are sorry"));

        asked.asAgent()
                .get("/v1/complaints")
                .then()
                .body("items", hasSize(1))
                .body("items[0].severity", equalTo("HIGH"))
                .body("items[0].ticketId", equalTo(asked.ticketId().toString()));
        events.in(asked.tenant()).expect("feedback.complaint.opened.v1").with("severity", "HIGH");
    }

    @Test
    void who_is_indifferent_does_not_complain() {
        var asked = asked(Surveys.NPS_WITH_BRANCHES);

        answer(asked, 7).body(containsString("Thank you!"));

        asked.asAgent().get("/v1/complaints").then().body("items", hasSize(0));
    }

    @Test
    void a_survey_may_say_that_nobody_complains_by_it() {
        var asked = asked(Surveys.NPS_WITH_BRANCHES.replace(
                "\"tag\": \"LOYALTY\", ", "\"tag\": \"LOYALTY\", \"complaintAtMost\": -1, "));

        answer(asked, 0).body(containsString("Thank you!"));

        asked.asAgent().get("/v1/complaints").then().body("items", hasSize(0));
    }

    private Asked asked(String survey) {
        Surveys.publish(before.tenant(), "repair", 2, survey);
        return story.closedAgain(before);
    }

    private static ValidatableResponse answer(Asked asked, int recommended) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("shown", "recommend,better,which-price,effort")
                .formParam("recommend", recommended)
                .formParam("better", "speed")
                .post(asked.link())
                .then()
                .statusCode(200);
    }
}
