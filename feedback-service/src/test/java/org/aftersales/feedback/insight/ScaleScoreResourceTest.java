package org.aftersales.feedback.insight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published vectors, and what they are made of, through the API. */
@QuarkusTest
class ScaleScoreResourceTest {

    private static final String THREE_ITEMS = """
            {
              "name": "How was it?",
              "defaultLocale": "en",
              "questions": [
                {"id": "price", "type": "CSAT", "tag": "QUALITY", "required": true},
                {"id": "speed", "type": "CSAT", "tag": "QUALITY", "required": true},
                {"id": "facts", "type": "CSAT", "tag": "QUALITY", "required": true}
              ],
              "translations": {
                "en": {"title": "Your repair", "intro": "About us.", "questions": {
                  "price": {"text": "The price?", "low": "Bad", "high": "Good"},
                  "speed": {"text": "The speed?", "low": "Bad", "high": "Good"},
                  "facts": {"text": "What you were told?", "low": "Bad", "high": "Good"}}}
              }
            }""";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    private Crowd crowd;

    @BeforeEach
    void open() {
        clock.reset();
        crowd = Crowd.of(story);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void fifty_promoters_and_twenty_detractors_of_a_hundred_are_thirty_give_or_take_fifteen() {
        counted("2026-11-21", "NPS", "LOYALTY", Map.of(10, 30, 9, 20, 8, 10, 7, 20, 6, 15, 0, 5));

        crowd.scores("")
                .body("items[0].scales", hasSize(1))
                .body("items[0].scales[0].answers", equalTo(100))
                .body("items[0].scales[0].few", equalTo(false))
                .body("items[0].scales[0].counts", contains(5, 0, 0, 0, 0, 0, 15, 20, 10, 20, 30))
                .body("items[0].scales[0].score.value", equalTo(new BigDecimal("30.00")))
                .body("items[0].scales[0].score.low", equalTo(new BigDecimal("14.69")))
                .body("items[0].scales[0].score.high", equalTo(new BigDecimal("45.31")));
    }

    @Test
    void forty_five_of_fifty_are_ninety_percent_by_wilson() {
        counted("2026-11-21", "CSAT", "QUALITY", Map.of(5, 40, 4, 5, 1, 5));

        crowd.scores("")
                .body("items[0].scales[0].score.value", equalTo(new BigDecimal("90.00")))
                .body("items[0].scales[0].score.low", equalTo(new BigDecimal("78.64")))
                .body("items[0].scales[0].score.high", equalTo(new BigDecimal("95.65")));
    }

    /** 1, 4, 4, 5, 5, 6, 6, 6, 7, 7: mean 5.1, s = 1.791957, t(9) = 2.262157. */
    @Test
    void effort_is_the_mean_step_by_students_t() {
        counted("2026-11-21", "CES", "EFFORT", Map.of(1, 1, 4, 2, 5, 2, 6, 3, 7, 2));

        crowd.scores("")
                .body("items[0].scales[0].score.value", equalTo(new BigDecimal("5.10")))
                .body("items[0].scales[0].score.low", equalTo(new BigDecimal("3.82")))
                .body("items[0].scales[0].score.high", equalTo(new BigDecimal("6.38")));
    }

    @Test
    void scales_are_never_mixed_and_each_is_compared_with_itself() {
        counted("2026-11-21", "NPS", "LOYALTY", Map.of(10, 60, 0, 40));
        counted("2026-11-21", "CES", "EFFORT", Map.of(7, 20, 6, 20));
        counted("2026-11-21", "CSAT", "EMOTION", Map.of(5, 3));
        counted("2026-10-20", "NPS", "LOYALTY", Map.of(10, 90, 0, 10));
        counted("2026-10-20", "CES", "EFFORT", Map.of(5, 20, 4, 20));

        crowd.scores("")
                .body("items[0].scales.type", contains("NPS", "CSAT", "CES"))
                .body("items[0].scales[0].change.value", equalTo(new BigDecimal("-60.00")))
                .body("items[0].scales[0].change.significant", equalTo(true))
                .body("items[0].scales[1].suppressed", equalTo(true))
                .body("items[0].scales[1].counts", nullValue())
                .body("items[0].scales[2].change.value", equalTo(new BigDecimal("2.00")))
                .body("items[0].scales[2].change.significant", equalTo(true));
    }

    @Test
    void whoever_answers_three_questions_on_one_scale_is_one_person() {
        Surveys.publish(crowd.tenant(), "repair", 2, THREE_ITEMS);
        for (int i = 0; i < 4; i++) items(5, 1, 1);

        crowd.scores("").body("items[0].scales.suppressed", contains(true));

        for (int i = 0; i < 2; i++) items(1, 5, 5);

        crowd.scores("")
                .body("items[0].scales", hasSize(1))
                .body("items[0].scales[0].answers", equalTo(6))
                .body("items[0].scales[0].counts", contains(2, 0, 0, 0, 4))
                .body("items[0].scales[0].score.value", equalTo(new BigDecimal("66.67")));
    }

    private void items(int price, int speed, int facts) {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Forwarded-For", "192.0.2." + price)
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("price", price)
                .formParam("speed", speed)
                .formParam("facts", facts)
                .post(crowd.asked(Map.of()).link())
                .then()
                .statusCode(200);
    }

    @Test
    void ten_promoters_do_not_make_everybody_one() {
        Surveys.publish(crowd.tenant(), "repair", 2, Surveys.NPS_WITH_BRANCHES);
        for (int i = 0; i < 10; i++) {
            given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .header("X-Forwarded-For", "192.0.2." + i)
                    .formParam("submissionId", UUID.randomUUID().toString())
                    .formParam("recommend", 10)
                    .post(crowd.asked(Map.of()).link())
                    .then()
                    .statusCode(200);
        }

        crowd.scores("")
                .body("items[0].responseRate.value", equalTo(new BigDecimal("100.00")))
                .body("items[0].quality", nullValue())
                .body("items[0].scales[0].score.value", equalTo(new BigDecimal("100.00")))
                .body("items[0].scales[0].score.low", equalTo(new BigDecimal("47.50")))
                .body("items[0].scales[0].score.high", equalTo(new BigDecimal("100.00")));
    }

    @Test
    void both_levels_are_scales_too() {
        crowd.answered(5, 5, 2);

        crowd.scores("")
                .body("items[0].scales.tag", contains("QUALITY", "EMOTION"))
                .body("items[0].scales[1].counts", contains(0, 5, 0, 0, 0));
    }

    private void counted(String day, String type, String tag, Map<Integer, Integer> answers) {
        rows.scale(Place.of(crowd.tenant(), day), type, tag, answers);
    }
}
