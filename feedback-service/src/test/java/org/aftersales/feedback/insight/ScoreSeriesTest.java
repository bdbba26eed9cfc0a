package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is compared with what: like with like, and nothing that chance alone may tell apart. */
@QuarkusTest
class ScoreSeriesTest {

    private static final String NOW = "2026-11-21";
    private static final String BEFORE = "2026-10-20";

    @Inject
    Counting counting;

    @Inject
    TallyRows rows;

    private Crowd crowd;

    @BeforeEach
    void open() {
        crowd = counting.crowd();
    }

    /** The first row of Newcombe's table II (1998), method 10: 56 of 70 less 48 of 80. */
    @Test
    void the_difference_of_two_shares_is_newcombes() {
        rows.levels(at(NOW), 5, 4, 56);
        rows.levels(at(NOW), 1, 4, 14);
        rows.levels(at(BEFORE), 4, 4, 48);
        rows.levels(at(BEFORE), 3, 4, 32);

        crowd.scores("")
                .body("items[0].quality.change.value", equalTo(new BigDecimal("20.00")))
                .body("items[0].quality.change.low", equalTo(new BigDecimal("5.24")))
                .body("items[0].quality.change.high", equalTo(new BigDecimal("33.39")))
                .body("items[0].quality.change.significant", equalTo(true));
    }

    /** 30 less 10: each of 100, of variances 0.61 and 0.69, so 20 give or take 1.959964 times 11.4018. */
    @Test
    void the_difference_of_two_recommendations_is_by_both_errors() {
        rows.scale(at(NOW), "NPS", "LOYALTY", Map.of(10, 50, 8, 30, 0, 20));
        rows.scale(at(BEFORE), "NPS", "LOYALTY", Map.of(9, 40, 7, 30, 6, 30));

        crowd.scores("")
                .body("items[0].scales[0].change.value", equalTo(new BigDecimal("20.00")))
                .body("items[0].scales[0].change.low", equalTo(new BigDecimal("-2.35")))
                .body("items[0].scales[0].change.high", equalTo(new BigDecimal("42.35")))
                .body("items[0].scales[0].change.significant", equalTo(false));
    }

    @Test
    void other_words_are_another_series() {
        rows.levels(at(NOW).version(2), 2, 2, 20);
        rows.levels(at(BEFORE), 5, 5, 20);
        rows.scale(at(NOW).version(2), "CSAT", "QUALITY", Map.of(2, 20));
        rows.scale(at(BEFORE), "CSAT", "QUALITY", Map.of(5, 20));

        crowd.scores("")
                .body("items[0].seriesBroken", equalTo(true))
                .body("items[0].surveys.version", contains(2))
                .body("items[0].quality.change", nullValue())
                .body("items[0].scales[0].seriesBroken", equalTo(true))
                .body("items[0].scales[0].change", nullValue());
        crowd.scores("?survey=repair&surveyVersion=2")
                .body("items[0].seriesBroken", equalTo(false))
                .body("items[0].quality.counts", contains(0, 20, 0, 0, 0));
        crowd.scores("?survey=repair&surveyVersion=1").body("items", hasSize(0));
    }

    @Test
    void different_surveys_side_by_side_are_no_break() {
        rows.levels(at(NOW), 5, 5, 20);
        rows.levels(at(BEFORE), 5, 5, 20);
        rows.scale(at(NOW), "CSAT", "QUALITY", Map.of(5, 20));
        rows.scale(at(BEFORE).version(2), "NPS", "LOYALTY", Map.of(9, 20));

        crowd.scores("")
                .body("items[0].seriesBroken", equalTo(false))
                .body("items[0].quality.change.value", equalTo(new BigDecimal("0.00")));
    }

    @Test
    void who_cannot_be_told_apart_shares_a_rank() {
        rows.levels(at(NOW).retailer("arya"), 5, 1, 90);
        rows.levels(at(NOW).retailer("arya"), 1, 1, 10);
        rows.levels(at(NOW).retailer("bahar"), 4, 5, 86);
        rows.levels(at(NOW).retailer("bahar"), 2, 5, 14);
        rows.levels(at(NOW).retailer("caspian"), 5, 3, 20);
        rows.levels(at(NOW).retailer("caspian"), 3, 3, 80);
        rows.levels(at(NOW).retailer("darya"), 5, 5, 4);
        rows.levels(at(NOW).retailer("elham"), 5, 5, 6);

        ranking("?by=RETAILER")
                .statusCode(200)
                .body("items.group", contains("arya", "bahar", "caspian"))
                .body("items.bestRank", contains(1, 1, 3))
                .body("items.worstRank", contains(2, 2, 3))
                .body("items[0].satisfied.value", equalTo(new BigDecimal("90.00")))
                .body("tooFew", equalTo(2))
                .body("incomplete", equalTo(false));
        ranking("?by=RETAILER&aspect=EMOTION").body("items.group", contains("bahar", "arya", "caspian"));
    }

    @Test
    void months_have_no_ranks() {
        ranking("?by=MONTH")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].pointer", equalTo("?by"));
    }

    private ValidatableResponse ranking(String query) {
        return Asked.as(Tokens.analyst(crowd.tenant()))
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                .get("/v1/scores/ranking" + query)
                .then();
    }

    private Place at(String day) {
        return Place.of(crowd.tenant(), day);
    }
}
