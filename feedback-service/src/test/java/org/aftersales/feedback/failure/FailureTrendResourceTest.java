package org.aftersales.feedback.failure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six weeks with four failures each, and then two with thirty: of one batch, one part, at one centre. */
@QuarkusTest
class FailureTrendResourceTest {

    private static final String SHIFTED = "feedback.failure-trend.shifted.v1";
    private static final int USUAL_WEEKS = 6;

    @Inject
    Story story;

    @Inject
    FailureSweep sweep;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Workshop workshop;

    @BeforeEach
    void open() {
        clock.reset();
        workshop = Workshop.of(story);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void work_that_finds_more_failures_is_told_once_by_batch_part_and_centre() {
        risen();
        judgeAfter(USUAL_WEEKS + 1);

        assertEquals(4, told().size(), "product, batch, part, centre");
        trends("?by=BATCH")
                .body("items.name", contains(Workshop.GTIN + "/W31"))
                .body("items[0].measure", equalTo("FOUND"))
                .body("items[0].week", equalTo("2026-10-26"))
                .body("items[0].better", equalTo(false))
                .body("items[0].from", equalTo(400.0f));
        trends("?by=CENTRE").body("items.name", contains("shiraz"));
        trends("?by=PART").body("items.name", contains(Workshop.GTIN + "/POWER_BOARD"));

        workshop.found(USUAL_WEEKS + 2, 30);
        judgeAfter(USUAL_WEEKS + 2);
        assertEquals(4, told().size());
    }

    @ParameterizedTest
    @CsvSource({"en, Fails more often, found by work: from 400 to", "fa, بیشتر خراب می‌شود, بر پایهٔ یافته‌های تعمیر"})
    void managers_see_it_in_their_language(String language, String what, String how) {
        risen();

        Asked.as(Tokens.manager(workshop.tenant()))
                .get("/insight?lang=" + language)
                .then()
                .body(containsString("<b>" + what + "</b> <bdi>shiraz</bdi>, " + how));
    }

    @Test
    void claims_are_a_series_of_their_own() {
        workshop.claimed(0, 1);
        for (int week = 1; week <= USUAL_WEEKS; week++) workshop.claimed(week, 4);
        workshop.claimed(USUAL_WEEKS + 1, 30);
        judgeAfter(USUAL_WEEKS + 1);

        assertEquals(Collections.nCopies(2, SHIFTED), told());
        trends("?by=BATCH").body("items.measure", contains("CLAIMED"));
        trends("?by=CENTRE").body("items", empty());
    }

    @Test
    void failures_as_usual_are_told_to_nobody() {
        for (int week = 0; week <= USUAL_WEEKS + 1; week++) workshop.found(week, 4);
        judgeAfter(USUAL_WEEKS + 1);

        assertEquals(List.of(), told());
        trends("").body("items", empty());
    }

    @Test
    void what_becomes_known_later_counts_in_its_week() {
        usual();
        judgeAfter(USUAL_WEEKS + 1);
        assertEquals(List.of(), told());

        workshop.found(USUAL_WEEKS + 1, 30);
        judgeAfter(USUAL_WEEKS + 2);

        trends("?by=PRODUCT").body("items.week", contains("2026-10-26"));
    }

    @Test
    void what_was_told_stays_told_where_the_work_goes_on() {
        usual();
        var ticket = workshop.found(USUAL_WEEKS + 1, 30);
        judgeAfter(USUAL_WEEKS + 1);

        workshop.reopened(ticket);
        judgeAfter(USUAL_WEEKS + 2);

        trends("?by=PRODUCT").body("items.week", contains("2026-10-26"));
        assertEquals(4, told().size());
    }

    @Test
    void a_week_is_judged_once_by_several_at_the_same_time() throws Exception {
        usual();
        workshop.found(USUAL_WEEKS + 1, 30);
        clock.set(Instant.parse(Workshop.FIRST.plusWeeks(USUAL_WEEKS + 2) + "T12:00:00Z"));

        try (var instances = Executors.newFixedThreadPool(8)) {
            var sweeps = Collections.nCopies(8, Executors.callable(sweep::sweep));
            for (var done : instances.invokeAll(sweeps)) done.get();
        }

        assertEquals(4, told().size());
    }

    @Test
    void another_tenant_sees_nothing_of_them() {
        risen();

        Asked.as(Tokens.analyst("t-" + UUID.randomUUID()))
                .get("/v1/failure-trends")
                .then()
                .body("items", empty());
    }

    @Test
    void what_is_no_grouping_is_refused_by_name() {
        Asked.as(Tokens.analyst(workshop.tenant()))
                .get("/v1/failure-trends?by=WEATHER")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?by"));
    }

    private void usual() {
        workshop.found(0, 1);
        for (int week = 1; week <= USUAL_WEEKS; week++) workshop.found(week, 4);
    }

    private void risen() {
        usual();
        workshop.found(USUAL_WEEKS + 1, 30);
        judgeAfter(USUAL_WEEKS + 1);
    }

    private void judgeAfter(int week) {
        clock.set(Instant.parse(Workshop.FIRST.plusWeeks(week + 1) + "T01:00:00Z"));
        sweep.sweep();
    }

    private List<String> told() {
        return events.of(workshop.tenant()).stream()
                .map(event -> event.type())
                .filter(SHIFTED::equals)
                .toList();
    }

    private ValidatableResponse trends(String query) {
        return Asked.as(Tokens.analyst(workshop.tenant()))
                .get("/v1/failure-trends" + query)
                .then()
                .statusCode(200);
    }
}
