package org.aftersales.feedback.trend;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrendResourceTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final String PRODUCT = "09521234001348";
    private static final String SHIFTED = "feedback.trend.shifted.v1";

    @Inject
    TrendSweep sweep;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_lasting_change_is_shown_and_told_once() {
        answered(MONDAY, 5, 4, 100);
        answered(MONDAY.plusDays(1), 1, 4, 20);
        answered(MONDAY.plusDays(2), 1, 4, 20);
        judgeUntil(MONDAY.plusDays(3));
        judgeUntil(MONDAY.plusDays(3));

        trends("?by=PRODUCT&name=" + PRODUCT)
                .body("items.find { it.question == 'EMOTION' }.chart.usual", equalTo(75.0f))
                .body("items.find { it.question == 'EMOTION' }.chart.smoothed", equalTo(75.0f))
                .body("items.find { it.question == 'EMOTION' }.lastShift", nullValue())
                .body("items.find { it.question == 'QUALITY' }.chart", nullValue())
                .body("items.find { it.question == 'QUALITY' }.usualAnswers", equalTo(20))
                .body("items.find { it.question == 'QUALITY' }.lastShift.day", equalTo("2026-11-17"))
                .body("items.find { it.question == 'QUALITY' }.lastShift.better", equalTo(false))
                .body("items.find { it.question == 'QUALITY' }.lastShift.from", equalTo(100.0f))
                .body("items.find { it.question == 'QUALITY' }.lastShift.to", equalTo(80.0f));
        var told = events.of(tenant).stream().map(event -> event.type()).toList();
        assertEquals(Collections.nCopies(3, SHIFTED), told, "of the occasion, the product and the retailer");
    }

    @Test
    void a_day_is_judged_an_hour_after_its_end() {
        answered(MONDAY, 5, 5, 10);

        clock.set(Instant.parse("2026-11-17T00:59:59Z"));
        sweep.sweep();
        trends("").body("items", empty());

        clock.set(Instant.parse("2026-11-17T01:00:00Z"));
        sweep.sweep();
        trends("").body("items", hasSize(6)).body("items[0].usualAnswers", equalTo(10));
    }

    @Test
    void a_day_is_judged_once_by_several_at_the_same_time() throws Exception {
        answered(MONDAY, 5, 4, 60);
        answered(MONDAY.plusDays(1), 5, 4, 30);
        clock.set(Instant.parse("2026-11-18T12:00:00Z"));

        try (var instances = Executors.newFixedThreadPool(8)) {
            var sweeps = Collections.nCopies(8, Executors.callable(sweep::sweep));
            for (var done : instances.invokeAll(sweeps)) done.get();
        }

        trends("?by=RETAILER").body("items.usualAnswers", contains(90, 90));
    }

    @Test
    void what_stops_the_days_of_one_tenant_stops_no_other() {
        var stuck = "a-" + tenant; // judged before
        uncountable(stuck, "REPAIR");
        uncountable(stuck, "SUPPORT");
        answered(MONDAY, 4, 4, 5);

        judgeUntil(MONDAY.plusDays(1));

        trends("").body("items", hasSize(6));
    }

    @Test
    void work_without_a_product_is_no_trend_of_a_product() {
        tally(MONDAY, "", 4, 4, 5);

        judgeUntil(MONDAY.plusDays(1));

        trends("?by=PRODUCT").body("items", empty());
        trends("?by=OCCASION").body("items", hasSize(2));
    }

    @Test
    void another_version_of_the_survey_is_learnt_anew_and_told_to_nobody() {
        answered(MONDAY, 5, 4, 100);
        rows.levels(Place.of(tenant, "2026-11-17").product(PRODUCT).version(2), 1, 1, 40);

        judgeUntil(MONDAY.plusDays(3));

        trends("?by=PRODUCT")
                .body("items.survey.version", contains(2, 2))
                .body("items.usualAnswers", contains(40, 40))
                .body("items.lastShift", contains(nullValue(), nullValue()));
        assertEquals(List.of(), events.of(tenant));
    }

    @Test
    void trends_come_in_pages() {
        answered(MONDAY, 4, 4, 5);
        judgeUntil(MONDAY.plusDays(1));

        var first = trends("?limit=4").body("items", hasSize(4)).extract();
        var rest = trends("?limit=4&after=" + first.path("next"))
                .body("items", hasSize(2))
                .extract();

        assertNull(rest.path("next"));
    }

    @Test
    void another_tenant_sees_nothing_of_them() {
        answered(MONDAY, 4, 4, 5);
        judgeUntil(MONDAY.plusDays(1));

        list("t-" + UUID.randomUUID(), "").statusCode(200).body("items", empty());
    }

    @Test
    void what_is_no_grouping_is_refused_by_name() {
        list(tenant, "?by=WEATHER").statusCode(400).body("errors[0].pointer", equalTo("?by"));
    }

    private void judgeUntil(LocalDate day) {
        clock.set(Instant.parse(day + "T12:00:00Z"));
        sweep.sweep();
    }

    private void answered(LocalDate day, int quality, int emotion, int people) {
        tally(day, PRODUCT, quality, emotion, people);
    }

    private void tally(LocalDate day, String gtin, int quality, int emotion, int people) {
        rows.levels(Place.of(tenant, day.toString()).product(gtin), quality, emotion, people);
    }

    /** As many answers as one number holds, so that two of these have no sum. */
    private void uncountable(String other, String occasion) {
        rows.levels(Place.of(other, MONDAY.toString()).occasion(occasion), 4, 4, Long.MAX_VALUE);
    }

    private ValidatableResponse trends(String query) {
        return list(tenant, query).statusCode(200);
    }

    private static ValidatableResponse list(String tenant, String query) {
        return Asked.as(Tokens.analyst(tenant)).get("/v1/trends" + query).then();
    }
}
