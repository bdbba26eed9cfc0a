package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ScoreResourceTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    Crowd crowd;

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
    void both_levels_are_told_with_how_sure_they_are() {
        crowd.answered(4, 5, 5);
        crowd.answered(4, 4, 3);
        crowd.answered(2, 3, 4);
        crowd.asked(Map.of()).link();
        crowd.asked(Map.of());

        crowd.scores("")
                .body("items", hasSize(1))
                .body("items[0].group", equalTo("REPAIR"))
                .body("items[0].asked", equalTo(12))
                .body("items[0].delivered", equalTo(11))
                .body("items[0].responseRate.value", equalTo(new BigDecimal("90.91")))
                .body("items[0].answers", equalTo(10))
                .body("items[0].suppressed", equalTo(false))
                .body("items[0].few", equalTo(true))
                .body("items[0].quality.counts", contains(0, 0, 2, 4, 4))
                .body("items[0].quality.satisfied.value", equalTo(new BigDecimal("80.00")))
                .body("items[0].quality.satisfied.low", equalTo(new BigDecimal("49.02")))
                .body("items[0].quality.satisfied.high", equalTo(new BigDecimal("94.33")))
                .body("items[0].quality.index.value", equalTo(new BigDecimal("80.00")))
                .body("items[0].quality.change", nullValue());
    }

    @Test
    void what_works_and_what_felt_well_stand_side_by_side() {
        crowd.answered(4, 5, 5);
        crowd.answered(4, 4, 3);
        crowd.answered(2, 3, 4);

        crowd.scores("")
                .body("items[0].emotion.counts", contains(0, 0, 4, 2, 4))
                .body("items[0].emotion.satisfied.value", equalTo(new BigDecimal("60.00")))
                .body("items[0].quadrants.fixedAndWarm", equalTo(4))
                .body("items[0].quadrants.fixedButCold", equalTo(4))
                .body("items[0].quadrants.warmButBroken", equalTo(2))
                .body("items[0].quadrants.brokenAndCold", equalTo(0));
    }

    @Test
    void below_five_answers_nothing_is_told_of_single_people() {
        crowd.answered(4, 5, 5);

        crowd.scores("")
                .body("items[0].suppressed", equalTo(true))
                .body("items[0].answers", equalTo(4))
                .body("items[0].quality", nullValue())
                .body("items[0].emotion", nullValue())
                .body("items[0].quadrants", nullValue());
    }

    @Test
    void a_period_is_compared_with_the_one_before() {
        crowd.answered(6, 5, 4);
        clock.advance(Duration.ofDays(30));
        crowd.answered(6, 3, 4);

        crowd.scores("")
                .body("items[0].answers", equalTo(6))
                .body("items[0].quality.change.value", equalTo(new BigDecimal("-100.00")))
                .body("items[0].quality.change.significant", equalTo(true))
                .body("items[0].emotion.change.value", equalTo(new BigDecimal("0.00")))
                .body("items[0].emotion.change.significant", equalTo(false));
    }

    @Test
    void groups_are_told_apart_in_the_order_of_their_names_page_by_page() {
        crowd.answered(5, 5, 5, Map.of("retailerId", "parsian"));
        crowd.answered(5, 4, 4, Map.of("retailerId", "arya"));

        crowd.scores("?by=RETAILER").body("items.group", contains("arya", "parsian"));
        crowd.scores("?by=RETAILER&retailerId=parsian").body("items.group", contains("parsian"));
        crowd.scores("?by=MONTH").body("items.group", contains("2026-11")).body("items[0].answers", equalTo(10));
        crowd.scores("?by=PRODUCT").body("items.group", contains("09521234001348"));
        String next = crowd.scores("?by=RETAILER&limit=1")
                .body("items.group", contains("arya"))
                .extract()
                .path("next");
        crowd.scores("?by=RETAILER&limit=1&after=" + next)
                .body("items.group", contains("parsian"))
                .body("next", nullValue());
    }

    @Test
    void another_tenant_has_scores_of_its_own() {
        crowd.answered(5, 5, 5);

        Asked.as(Tokens.analyst("t-" + UUID.randomUUID()))
                .get("/v1/scores")
                .then()
                .body("items", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "by=WEATHER, ?by",
        "occasion=WEDDING, ?occasion",
        "from=yesterday, ?from",
        "from=2026-11-22&to=2026-11-21, ?from",
    })
    void a_question_that_cannot_be_read_is_refused_with_its_place(String query, String pointer) {
        Asked.as(Tokens.analyst(crowd.tenant()))
                .get("/v1/scores?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].pointer", equalTo(pointer));
    }
}
