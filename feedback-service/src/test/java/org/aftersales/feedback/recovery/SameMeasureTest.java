package org.aftersales.feedback.recovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who would not recommend us is asked again whether they would. */
@QuarkusTest
class SameMeasureTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked asked;
    private String complaint;

    @BeforeEach
    void a_detractor_whose_complaint_was_resolved() {
        clock.reset();
        var before = story.closedRepair();
        Surveys.publish(before.tenant(), "repair", 2, Surveys.NPS_WITH_BRANCHES);
        Surveys.publish(before.tenant(), "complaint-recovery", 3, Surveys.NPS_WITH_BRANCHES);
        asked = story.closedAgain(before);
        recommend(0);
        complaint = asked.complaintId();
        change("contact", Map.of("channel", "PHONE"));
        change("resolution", Map.of("outcome", "EXPLAINED"));
        story.deliver(IncomingEvents.of(
                "feedback.complaint.resolved.v1",
                Map.of(
                        "complaintId", complaint,
                        "customerId", asked.customerId(),
                        "resolvedAt", clock.instant().toString()),
                asked.tenant()));
        clock.advance(Duration.ofDays(3));
        timers.sweep();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"9, RECOVERED, 1", "7, RECOVERED, 1", "6, NOT_RECOVERED, 2"})
    void it_helped_where_they_are_no_detractor_any_more(int recommended, String verdict, int complaints) {
        recommend(recommended);

        asked.asAgent()
                .get("/v1/complaints/{id}", complaint)
                .then()
                .statusCode(200)
                .body("status", equalTo(verdict));
        asked.asAgent().get("/v1/complaints").then().body("items", hasSize(complaints));
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

    private ValidatableResponse recommend(int recommended) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("shown", "recommend,better,which-price,liked,effort")
                .formParam("recommend", recommended)
                .formParam("better", "speed")
                .post(asked.link())
                .then()
                .statusCode(200);
    }
}
