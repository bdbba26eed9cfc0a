package org.aftersales.feedback.insight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReasonResourceTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private Crowd crowd;

    @BeforeEach
    void open() {
        clock.reset();
        crowd = Crowd.of(story);
        Surveys.publish(crowd.tenant(), "repair", 2, Surveys.NPS_WITH_BRANCHES);
    }

    /** Wilson for 5 of 6: 43.65 to 96.99. */
    @Test
    void what_is_chosen_most_often_comes_first_with_how_sure_that_is() {
        for (int i = 0; i < 4; i++) chosen("speed");
        chosen("price", "speed");
        chosen("price");

        reasons("")
                .body("$", hasSize(1))
                .body("[0].survey.version", equalTo(2))
                .body("[0].question", equalTo("better"))
                .body("[0].answers", equalTo(6))
                .body("[0].reasons.choice", contains("speed", "price"))
                .body("[0].reasons.answers", contains(5, 2))
                .body("[0].reasons[0].share.value", equalTo(83.33f))
                .body("[0].reasons[0].share.low", equalTo(43.65f))
                .body("[0].reasons[0].share.high", equalTo(96.99f));
        reasons("?retailerId=arya").body("$", empty());
    }

    @Test
    void below_five_answers_no_choice_is_told() {
        for (int i = 0; i < 4; i++) chosen("speed");

        reasons("")
                .body("[0].answers", equalTo(4))
                .body("[0].suppressed", equalTo(true))
                .body("[0].reasons", empty());
    }

    @Test
    void another_tenant_has_reasons_of_its_own() {
        for (int i = 0; i < 5; i++) chosen("speed");

        Asked.as(Tokens.analyst("t-" + UUID.randomUUID()))
                .get("/v1/insight/reasons")
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    /** Six of all are known, so five of one seller would tell of the sixth. */
    @Test
    void what_is_named_tells_nobody_else_apart() {
        for (int i = 0; i < 5; i++) chosen("speed");
        chosen(Map.of("retailerId", "arya"), "price");

        reasons("").body("[0].answers", equalTo(6)).body("[0].suppressed", equalTo(false));
        reasons("?retailerId=parsian")
                .body("[0].answers", equalTo(5))
                .body("[0].suppressed", equalTo(true))
                .body("[0].reasons", empty());

        for (int i = 0; i < 4; i++) chosen(Map.of("retailerId", "arya"), "price");
        reasons("?retailerId=parsian").body("[0].suppressed", equalTo(false));
    }

    private void chosen(Object... choices) {
        chosen(Map.of(), choices);
    }

    private void chosen(Map<String, ?> ticket, Object... choices) {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Forwarded-For", "192.0.2." + choices.length)
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("shown", "recommend,better,which-price,effort")
                .formParam("recommend", 3)
                .formParam("better", choices)
                .post(crowd.asked(ticket).link())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse reasons(String query) {
        return Asked.as(Tokens.analyst(crowd.tenant()))
                .get("/v1/insight/reasons" + query)
                .then()
                .statusCode(200);
    }
}
