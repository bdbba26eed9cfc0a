package org.aftersales.feedback.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** What is answered otherwise after its day was judged: trends are as if it had been answered so at once. */
@QuarkusTest
class ChangedDaysTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");
    private static final String PRODUCT = "09521234001348";

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

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_trend_is_as_if_it_had_been_answered_so_at_once() {
        var other = "t-" + UUID.randomUUID();
        usual(tenant);
        usual(other);
        rows.levels(at(tenant, 1), 4, 4, 10);
        rows.levels(at(other, 1), 4, 4, 7);
        rows.levels(at(other, 1), 3, 2, 3);
        for (var each : List.of(tenant, other)) rows.levels(at(each, 2), 4, 4, 10);
        judge();

        rows.levels(at(tenant, 1), 3, 2, 3);
        rows.taken(at(tenant, 1), 4, 4, 3);
        judge();

        assertEquals(charts(other), charts(tenant));
        assertEquals(0, told());
    }

    @Test
    void a_change_that_was_told_stays_told_and_what_came_before_it_is_over() {
        usual(tenant);
        rows.levels(at(tenant, 1), 1, 4, 20);
        rows.levels(at(tenant, 2), 1, 4, 30);
        judge();
        assertEquals(3, told(), "of the occasion, the product and the retailer");
        var before = trends("items.find { it.by == 'PRODUCT' && it.question == 'QUALITY' }");

        rows.taken(at(tenant, 1), 1, 4, 20);
        rows.levels(at(tenant, 1), 5, 4, 20);
        judge();

        assertEquals(before, trends("items.find { it.by == 'PRODUCT' && it.question == 'QUALITY' }"));
        assertEquals(3, told());
    }

    @Test
    void what_nobody_had_seen_is_told_when_it_is_seen_and_once() {
        usual(tenant);
        rows.levels(at(tenant, 1), 4, 4, 20);
        judge();
        assertEquals(0, told());

        rows.taken(at(tenant, 1), 4, 4, 20);
        rows.levels(at(tenant, 1), 1, 4, 20);
        judge();
        judge();

        assertEquals(3, told());
        assertEquals(
                MONDAY.plusDays(1).toString(),
                trends("items.find { it.by == 'PRODUCT' && it.question == 'QUALITY' }.lastShift.day"));
    }

    @Test
    void a_day_of_which_nothing_is_left_is_no_day() {
        usual(tenant);
        rows.levels(at(tenant, 1), 4, 4, 5);
        judge();

        rows.taken(at(tenant, 1), 4, 4, 5);
        judge();

        assertEquals(
                66.67f, (Float) trends("items.find { it.by == 'PRODUCT' && it.question == 'QUALITY' }.chart.smoothed"));
    }

    /** Answers are changed while days are judged and counts are summed; in the end nothing of them is forgotten. */
    @Test
    void no_change_is_lost_between_judging_and_summing() throws Exception {
        var other = "t-" + UUID.randomUUID();
        for (var each : List.of(tenant, other)) usual(each);
        var random = new Random(3);
        var work = new ArrayList<Callable<Void>>();
        for (int day = 1; day <= 8; day++) work.addAll(changed(other, day, 1 + random.nextInt(5)));
        clock.set(Instant.parse(MONDAY.plusDays(10) + "T12:00:00Z"));

        try (var people = Executors.newFixedThreadPool(8)) {
            for (var done : people.invokeAll(work)) done.get();
        }
        judge();

        assertEquals(charts(other), charts(tenant));
    }

    /** Four answers of which one is changed, and what sweeps meanwhile; elsewhere they were answered so at once. */
    private List<Callable<Void>> changed(String elsewhere, int day, int step) {
        rows.levels(at(tenant, day), 4, 4, 4);
        rows.levels(at(elsewhere, day), 4, 4, 3);
        rows.levels(at(elsewhere, day), 3, step, 1);
        return List.of(
                () -> {
                    rows.taken(at(tenant, day), 4, 4, 1);
                    rows.levels(at(tenant, day), 3, step, 1);
                    return null;
                },
                () -> {
                    summing.now();
                    return null;
                },
                () -> {
                    sweep.sweep();
                    return null;
                });
    }

    private void usual(String of) {
        rows.levels(at(of, 0), 5, 4, 40);
        rows.levels(at(of, 0), 2, 5, 40);
        rows.levels(at(of, 0), 4, 1, 40);
    }

    private static Place at(String of, int day) {
        return Place.of(of, MONDAY.plusDays(day).toString()).product(PRODUCT);
    }

    private void judge() {
        clock.set(Instant.parse(MONDAY.plusDays(10) + "T12:00:00Z"));
        sweep.sweep();
        summing.now();
        sweep.sweep();
    }

    private long told() {
        return events.of(tenant).size();
    }

    private static List<Map<String, Object>> charts(String of) {
        return list(of, "items.sort { it.by + it.question }.collect { [by: it.by, q: it.question, chart: it.chart] }");
    }

    private <T> T trends(String path) {
        return list(tenant, path);
    }

    private static <T> T list(String of, String path) {
        return Asked.as(Tokens.analyst(of))
                .get("/v1/trends")
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }
}
