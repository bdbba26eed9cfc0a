package org.aftersales.feedback.trend;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.feedback.insight.Summing;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered on a scale is followed by its own score; nobody here was asked for the two levels. */
@QuarkusTest
class ScaleTrendTest {

    private static final LocalDate BEGIN = LocalDate.parse("2026-08-03");
    private static final int USUAL_DAYS = 40;
    private static final int DAYS = 90;
    private static final int PEOPLE = 12;

    @Inject
    TrendSweep sweep;

    @Inject
    Summing summing;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    private final String tenant = "t-" + UUID.randomUUID();
    private final Random random = new Random(20_261_123L);

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    /** Drawn around a step: (9, 10) is content with us, and (6, 7) is not any more. */
    @ParameterizedTest
    @CsvSource({
        "NPS, LOYALTY, NPS, 9, 6",
        "CES, EFFORT, CES, 6, 4",
        "CSAT, LOYALTY, CSAT_LOYALTY, 5, 3",
        "RATING, QUALITY, RATING_QUALITY, 5, 3"
    })
    void a_shift_is_told_once_of_each_group(String type, String tag, String question, int usual, int after) {
        for (int day = 0; day < DAYS; day++) answered(day, type, tag, day < USUAL_DAYS ? usual : after);
        judge();
        judge();

        trends("").body("items.question", contains(question, question));
        var told = events.of(tenant);
        assertEquals(2, told.size(), "of the occasion and the retailer");
        for (var event : told) {
            assertEquals("feedback.trend.shifted.v1", event.type());
            assertEquals(question, event.data().path("question").asText());
            assertEquals(false, event.data().path("better").asBoolean());
        }
    }

    @ParameterizedTest
    @CsvSource({"NPS, LOYALTY, 9", "CES, EFFORT, 6", "CSAT, LOYALTY, 5", "RATING, QUALITY, 5"})
    void where_nothing_shifts_nobody_is_told(String type, String tag, int usual) {
        for (int day = 0; day < DAYS; day++) answered(day, type, tag, usual);
        judge();

        trends("").body("items", hasSize(2)).body("items.lastShift", contains(nullValue(), nullValue()));
        assertEquals(List.of(), events.of(tenant));
    }

    /** Of 50 promoters, 30 passives and 20 detractors; a day of detractors alone counts a fifth. */
    @Test
    void a_recommendation_is_told_from_minus_to_plus_a_hundred() {
        rows.scale(at(0), "NPS", "LOYALTY", Map.of(3, 20, 8, 30, 10, 50));
        rows.scale(at(1), "NPS", "LOYALTY", Map.of(0, 40));
        judge();

        trends("?by=RETAILER")
                .body("items.question", contains("NPS"))
                .body("items[0].lastShift.from", equalTo(30.0f))
                .body("items[0].lastShift.to", equalTo(4.0f))
                .body("items[0].lastShift.better", equalTo(false));
        page("en").body(containsString("Recommendation, from -100 to 100: from +30 to +4"));
        page("fa").body(containsString("از \u200E+۳۰ به \u200E+۴"));
    }

    @Test
    void ease_is_told_in_steps_and_satisfaction_in_percent() {
        rows.scale(at(0), "CES", "EFFORT", Map.of(5, 60, 6, 60));
        rows.scale(at(0), "CSAT", "QUALITY", Map.of(2, 30, 4, 60, 5, 30));
        judge();

        trends("?by=RETAILER")
                .body("items.find { it.question == 'CES' }.chart.usual", equalTo(5.5f))
                .body("items.find { it.question == 'CSAT_QUALITY' }.chart.usual", equalTo(75.0f));
    }

    @Test
    void satisfaction_with_a_level_is_told_by_the_level_where_both_are_asked() {
        rows.scale(at(0), "repair", "CSAT", "QUALITY", Map.of(5, 100));
        rows.scale(at(0), "repair", "CSAT", "EMOTION", Map.of(5, 100));
        judge();

        trends("").body("items", empty());
    }

    /** The survey after a training asks whether somebody feels confident by now, which the level does not tell. */
    @Test
    void a_grade_is_followed_beside_the_level_that_is_asked_otherwise() {
        rows.scale(at(0), "training", "CSAT", "QUALITY", Map.of(5, 100));
        rows.scale(at(0), "training", "RATING", "QUALITY", Map.of(2, 30, 4, 60, 5, 30));
        judge();

        trends("?by=RETAILER")
                .body("items.question", contains("RATING_QUALITY"))
                .body("items[0].chart.usual", equalTo(75.0f));
    }

    /** Whoever answers late or otherwise changes a day that was judged. */
    @Test
    void a_trend_is_as_if_a_late_answer_had_come_at_once() {
        rows.scale(at(0), "NPS", "LOYALTY", Map.of(3, 20, 8, 30, 10, 50));
        rows.scale(at(1), "NPS", "LOYALTY", Map.of(10, 5));
        judge();

        rows.scale(at(1), "NPS", "LOYALTY", Map.of(0, 5));
        judge();

        trends("?by=RETAILER").body("items[0].chart.smoothed", equalTo(24.0f)); // a fifth of the way from 30 to 0
    }

    private void answered(int day, String type, String tag, int around) {
        var counts = new TreeMap<Integer, Integer>();
        for (int person = 0; person < PEOPLE; person++) counts.merge(around - random.nextInt(2), 1, Integer::sum);
        counts.merge(1 + random.nextInt(5), 1, Integer::sum);
        rows.scale(at(day), type, tag, counts);
    }

    private Place at(int day) {
        return Place.of(tenant, BEGIN.plusDays(day).toString());
    }

    private void judge() {
        clock.set(Instant.parse(BEGIN.plusDays(DAYS) + "T12:00:00Z"));
        sweep.sweep();
        summing.now();
        sweep.sweep();
    }

    private ValidatableResponse page(String language) {
        return Asked.as(Tokens.manager(tenant))
                .get("/insight?lang=" + language)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse trends(String query) {
        return Asked.as(Tokens.analyst(tenant)).get("/v1/trends" + query).then().statusCode(200);
    }
}
