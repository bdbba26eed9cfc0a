package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts that nobody has chosen (drawn by NumPy 2.4, seed 20261123), and what SciPy 1.17 makes of them answer by answer:
 * {@code binomtest}'s Wilson and Newcombe's square roots of it, {@code t.interval}, Welch's {@code ttest_ind}, the variance
 * of promoters and detractors as 1 and -1. All of it to two decimals, through the API.
 */
@QuarkusTest
class IndependentVectorsTest {

    private static final Map<String, String> TAGS = Map.of("CSAT", "QUALITY", "CES", "EFFORT", "NPS", "LOYALTY");

    /** How many of each of four groups answered each step. */
    private static final Map<String, String> STRATA = Map.of(
            "NPS", "1/0/2/1/0/3/2/4/6/9/9 6/2/3/8/5/9/10/12/11/9/5 0/0/0/0/0/1/0/1/2/3/5 4/3/2/2/1/3/2/4/2/1/1",
            "CES", "1/2/3/4/9/10/8 10/12/15/14/13/9/7 0/0/1/1/2/4/4 8/6/4/3/2/1/1",
            "CSAT", "1/2/4/12/18 9/13/14/24/20 0/0/0/5/7 9/6/3/4/3");

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

    /** The scale, how many answered each step now and before; the score with its interval, the change with its. */
    @ParameterizedTest
    @CsvSource({
        "CSAT, 0/1/3/2/1, 1/0/6/1/1, 42.86, 15.82, 74.95, 20.63, -21.65, 56.45",
        "CES, 0/2/0/3/1/0/1, 1/5/0/3/0/0/0, 4.00, 2.40, 5.60, 1.44, -0.24, 3.13",
        "NPS, 0/0/0/2/1/0/0/0/1/0/3, 0/0/0/0/0/2/1/5/0/0/1, 0.00, -53.68, 53.68, 22.22, -48.60, 81.93",
        "CSAT, 0/1/2/2/7, 5/7/7/10/2, 75.00, 46.77, 91.11, 36.29, 3.09, 58.28",
        "CES, 3/3/1/1/0/0/4, 3/5/0/4/4/4/11, 3.67, 2.01, 5.32, -1.17, -2.96, 0.62",
        "NPS, 0/1/2/2/0/5/0/1/0/0/1, 0/0/1/5/7/3/0/4/6/5/0, -75.00, -94.82, -25.18, -39.52, -70.56, 15.27",
        "CSAT, 8/6/13/2/16, 15/3/2/0/0, 40.00, 27.02, 54.55, 40.00, 19.31, 54.55",
        "CES, 2/15/1/9/5/12/1, 1/3/5/4/0/1/6, 3.89, 3.35, 4.43, -0.41, -1.50, 0.68",
        "NPS, 2/0/8/2/7/9/8/0/3/5/1, 1/3/0/7/0/1/2/1/0/5/0, -66.67, -82.81, -42.19, -21.67, -63.94, 17.20",
        "CSAT, 41/23/11/24/0, 11/11/3/5/120, 24.24, 16.87, 33.54, -59.09, -68.07, -47.58",
        "CES, 1/15/54/4/12/0/13, 38/16/39/6/7/27/17, 3.64, 3.32, 3.95, 0.12, -0.34, 0.58",
        "NPS, 2/5/1/4/7/34/0/2/30/5/9, 5/0/14/26/2/43/29/16/8/5/2, -39.39, -52.30, -24.17, 35.27, 19.99, 52.87",
        "CSAT, 3/39/7/44/7, 6/37/18/10/28, 51.00, 41.35, 60.58, 12.62, -1.17, 25.74",
        "CES, 10/14/16/34/3/2/21, 2/15/34/15/3/10/20, 3.96, 3.58, 4.34, -0.17, -0.70, 0.35",
        "NPS, 15/3/13/19/5/15/8/8/1/9/4, 1/16/13/3/26/3/4/4/15/12/2, -65.00, -78.68, -51.32, -12.47, -33.78, 5.74",
        "CSAT, 99/31/18/450/42, 74/32/105/26/275, 76.88, 73.45, 79.98, 18.09, 12.68, 23.40",
        "CES, 75/97/315/11/94/8/40, 34/12/188/228/8/33/9, 3.21, 3.09, 3.33, -0.37, -0.53, -0.22",
        "CSAT, 704/108/169/404/115, 6/2/0/15/0, 34.60, 32.23, 37.04, -30.62, -46.76, -10.14",
        "CES, 190/153/643/300/13/54/147, 5/5/4/2/2/4/1, 3.36, 3.28, 3.44, 0.06, -0.80, 0.91",
        // 23 of 160 are 14.375 %, and 163 of 40 are 4.075: no binary fraction is either of them.
        "CSAT, 41/50/46/13/10, 50/50/60/0/0, 14.38, 9.77, 20.65, 14.38, 9.21, 20.65",
        "NPS, 1/2/4/6/8/10/6/40/23/35/25, 9/8/11/10/9/12/7/30/13/31/35, 14.38, 2.52, 26.23, 14.38, -3.12, 31.87",
        "CES, 8/5/2/9/2/5/9, 10/8/10/6/2/2/2, 4.08, 3.36, 4.79, 1.18, 0.29, 2.06",
    })
    void scores_and_changes_are_what_others_reckon(ArgumentsAccessor told) {
        counted("2026-11-20", told.getString(0), told.getString(1));
        counted("2026-10-10", told.getString(0), told.getString(2));

        crowd.scores("")
                .body("items[0].scales[0].score.value", equalTo(number(told, 3)))
                .body("items[0].scales[0].score.low", equalTo(number(told, 4)))
                .body("items[0].scales[0].score.high", equalTo(number(told, 5)))
                .body("items[0].scales[0].change.value", equalTo(number(told, 6)))
                .body("items[0].scales[0].change.low", equalTo(number(told, 7)))
                .body("items[0].scales[0].change.high", equalTo(number(told, 8)));
    }

    /** Each answer with its own weight in NumPy; the interval by finding where the score test's equation is zero. */
    @Test
    void weights_are_what_others_reckon() {
        stratum("arya", 400, 37, 30);
        stratum("behruz", 250, 80, 44);
        stratum("parsian", 90, 12, 12);
        stratum("sepid", 60, 25, 7);

        Asked.as(Tokens.analyst(crowd.tenant()))
                .config(RestAssured.config().jsonConfig(Crowd.DECIMALS))
                .get("/v1/scores/weighted?by=RETAILER")
                .then()
                .statusCode(200)
                .body("asked", equalTo(800))
                .body("answers", equalTo(154))
                .body("quality.plain.value", equalTo(new BigDecimal("60.39")))
                .body("quality.plain.low", equalTo(new BigDecimal("52.50")))
                .body("quality.plain.high", equalTo(new BigDecimal("67.77")))
                .body("quality.weighted.value", equalTo(new BigDecimal("71.08")))
                .body("quality.weighted.low", equalTo(new BigDecimal("61.92")))
                .body("quality.weighted.high", equalTo(new BigDecimal("78.79")))
                .body("quality.effectiveAnswers", equalTo(new BigDecimal("108.02")));
    }

    /**
     * Likewise of the other scales: a weighted variance of the effective answers by Student's t for CES, and by that of 1, 0
     * and -1 for NPS, with three more answers where the effective ones are fewer than 100.
     */
    @ParameterizedTest
    @CsvSource({
        "NPS, 400/250/90/60, 2.90, -13.19, 18.99, 108.02",
        "NPS, 700/60/30/10, 20.00, -3.85, 41.49, 47.88",
        "CES, 400/250/90/60, 4.61, 4.26, 4.97, 108.02",
        "CES, 700/60/30/10, 5.05, 4.57, 5.53, 47.88",
        "CSAT, 400/250/90/60, 71.08, 61.92, 78.79, 108.02",
        "CSAT, 700/60/30/10, 79.17, 65.73, 88.28, 47.88",
    })
    void weights_of_every_scale_are_what_others_reckon(ArgumentsAccessor told) {
        var asked = told.getString(1).split("/");
        var steps = STRATA.get(told.getString(0)).split(" ");
        for (int group = 0; group < asked.length; group++) {
            var place = Place.of(crowd.tenant(), "2026-11-20").retailer("retailer-" + group);
            rows.asked(place, Long.parseLong(asked[group]), 0);
            counted(place, told.getString(0), steps[group]);
        }

        Asked.as(Tokens.analyst(crowd.tenant()))
                .config(RestAssured.config().jsonConfig(Crowd.DECIMALS))
                .get("/v1/scores/weighted?by=RETAILER")
                .then()
                .statusCode(200)
                .body("scales[0].type", equalTo(told.getString(0)))
                .body("scales[0].answers", equalTo(154))
                .body("scales[0].covered", equalTo(new BigDecimal("100.00")))
                .body("scales[0].weighted.value", equalTo(number(told, 2)))
                .body("scales[0].weighted.low", equalTo(number(told, 3)))
                .body("scales[0].weighted.high", equalTo(number(told, 4)))
                .body("scales[0].effectiveAnswers", equalTo(number(told, 5)));
    }

    private void stratum(String retailer, int asked, int answers, int satisfied) {
        var place = Place.of(crowd.tenant(), "2026-11-20").retailer(retailer);
        rows.asked(place, asked, answers);
        rows.levels(place, 5, 3, satisfied);
        rows.levels(place, 2, 3, answers - satisfied);
    }

    private void counted(String day, String type, String steps) {
        counted(Place.of(crowd.tenant(), day), type, steps);
    }

    private void counted(Place place, String type, String steps) {
        int step = type.equals("NPS") ? 0 : 1;
        var answers = new HashMap<Integer, Integer>();
        for (var count : steps.split("/")) answers.put(step++, Integer.parseInt(count));
        rows.scale(place, type, TAGS.get(type), answers);
    }

    private static BigDecimal number(ArgumentsAccessor told, int place) {
        return new BigDecimal(told.getString(place));
    }
}
