package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WeightedScoreTest {

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

    /** Of arya all 5 of 5 are satisfied and of parsian 1 of 5, but 15 of parsian were asked: 1/4 and 3/4 of 0.2. */
    @Test
    void who_answers_less_counts_as_much_as_was_asked() {
        crowd.answered(5, 5, 1, Map.of("retailerId", "arya"));
        crowd.answered(1, 5, 1, Map.of("retailerId", "parsian"));
        crowd.answered(4, 1, 1, Map.of("retailerId", "parsian"));
        for (int i = 0; i < 10; i++) crowd.asked(Map.of("retailerId", "parsian"));

        weighted("?by=RETAILER")
                .body("asked", equalTo(20))
                .body("answers", equalTo(10))
                .body("covered", equalTo(100.0f))
                .body("quality.plain.value", equalTo(60.0f))
                .body("quality.weighted.value", equalTo(40.0f))
                .body("quality.effectiveAnswers", equalTo(8.0f))
                .body("emotion.weighted.value", equalTo(0.0f));
    }

    @Test
    void groups_of_few_and_the_next_smallest_are_not_covered() {
        crowd.answered(5, 5, 5, Map.of("retailerId", "arya"));
        crowd.answered(4, 1, 1, Map.of("retailerId", "parsian"));
        crowd.asked(Map.of("retailerId", "parsian"));
        crowd.answered(6, 5, 5, Map.of("retailerId", "sepid"));

        weighted("?by=RETAILER")
                .body("answers", equalTo(15))
                .body("covered", equalTo(37.5f))
                .body("quality.plain.value", equalTo(100.0f))
                .body("quality.weighted.value", equalTo(100.0f));
        weighted("?by=RETAILER&retailerId=parsian").body("quality", nullValue()).body("covered", nullValue());
    }

    /** Ease is 7 for half of those asked and 1 for the others. Four said of sepid, so arya's five are not told either. */
    @Test
    void every_scale_is_weighted_also_where_nobody_asks_for_the_levels() {
        scales("arya", 300, Map.of(10, 5), Map.of(7, 5));
        scales("parsian", 100, Map.of(10, 5, 0, 5), Map.of(1, 10));
        scales("sepid", 200, Map.of(0, 4), Map.of(1, 6));

        weighted("?by=RETAILER")
                .body("quality", nullValue())
                .body("covered", nullValue())
                .body("scales.type", contains("NPS", "CES"))
                .body("scales.answers", contains(19, 21))
                .body("scales[0].covered", equalTo(16.67f))
                .body("scales[0].weighted.value", equalTo(0.0f))
                .body("scales[1].covered", equalTo(100.0f))
                .body("scales[1].plain.value", equalTo(2.43f))
                .body("scales[1].weighted.value", equalTo(4.0f));
        weighted("?by=RETAILER&retailerId=sepid")
                .body("scales[0].type", equalTo("NPS"))
                .body("scales[0].weighted", nullValue())
                .body("scales[0].covered", nullValue());
    }

    /** Arya's customers were asked thrice as often, but about repairs; about the relationship, as often as the others. */
    @Test
    void who_was_asked_about_something_else_is_no_weight() {
        for (var retailer : List.of("arya", "parsian")) {
            var place = Place.of(crowd.tenant(), "2026-11-20").retailer(retailer);
            rows.asked(place, retailer.equals("arya") ? 500 : 100, 10);
            rows.levels(place, 5, 5, 10);
            rows.asked(place.occasion("RELATIONSHIP"), 200, 10);
            var told = Map.of(retailer.equals("arya") ? 10 : 0, 10);
            rows.scale(place.occasion("RELATIONSHIP"), "relationship", "NPS", "LOYALTY", told);
        }
        rows.asked(Place.of(crowd.tenant(), "2026-11-20").retailer("sepid").occasion("RELATIONSHIP"), 100, 0);

        for (var query : List.of("", "&survey=relationship", "&occasion=RELATIONSHIP")) {
            weighted("?by=RETAILER" + query)
                    .body("scales[0].weighted.value", equalTo(0.0f))
                    .body("scales[0].covered", equalTo(80.0f));
        }
        weighted("?by=RETAILER")
                .body("asked", equalTo(1_100))
                .body("covered", equalTo(100.0f))
                .body("answers", equalTo(20));
    }

    private void scales(String retailer, int asked, Map<Integer, Integer> nps, Map<Integer, Integer> ces) {
        var place = Place.of(crowd.tenant(), "2026-11-20").retailer(retailer);
        rows.asked(place, asked, 10);
        rows.scale(place, "NPS", "LOYALTY", nps);
        rows.scale(place, "CES", "EFFORT", ces);
    }

    @Test
    void months_are_no_groups_of_people() {
        Asked.as(Tokens.analyst(crowd.tenant()))
                .get("/v1/scores/weighted?by=MONTH")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?by"));
    }

    private ValidatableResponse weighted(String query) {
        return Asked.as(Tokens.analyst(crowd.tenant()))
                .get("/v1/scores/weighted" + query)
                .then()
                .statusCode(200);
    }
}
