package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Migrations;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What scores are made of: counted once, at the right day, and kept. */
@QuarkusTest
class ScoreCountsTest {

    /** Only what has no new traits can be as it was. */
    private static final String UNDO = """
            drop table survey_arrival, funnel_tally;
            alter table invitation drop column sampling_percent;
            alter table survey_link drop column way;
            alter table asked_tally drop column delivered;
            drop table tally_change, rolled_tally;
            drop function note_asked, note_scored, note_answered cascade;
            alter table asked_tally no force row level security;
            alter table answer_tally no force row level security;
            delete from asked_tally where batch <> '' or centre <> '' or technician <> '' or channel <> 'LINK';
            delete from answer_tally where batch <> '' or centre <> '' or technician <> '' or channel <> 'LINK';
            alter table asked_tally drop column batch, drop column centre, drop column technician, drop column channel;
            alter table answer_tally drop column batch, drop column centre, drop column technician, drop column channel;
            alter table score_tally drop column batch, drop column centre, drop column technician, drop column channel,
                drop column template_code, drop column template_version;
            """;

    private static final String KNOWN = """
            grant select (tenant_id, seq) on tally_change to %1$s;
            create policy tenants on tally_change for select to %1$s using (true);
            """;

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
    void whoever_answers_late_is_counted_among_those_asked_then() {
        var late = crowd.asked(Map.of());
        clock.advance(Duration.ofDays(2));
        Crowd.answer(late.link(), 5, 5);

        crowd.scores("?from=2026-11-21&to=2026-11-21")
                .body("items[0].asked", equalTo(1))
                .body("items[0].responseRate.value", equalTo(new BigDecimal("100.00")))
                .body("items[0].answers", equalTo(0));
        crowd.scores("?from=2026-11-23&to=2026-11-23")
                .body("items[0].asked", equalTo(0))
                .body("items[0].responseRate", nullValue())
                .body("items[0].answers", equalTo(1));
    }

    @Test
    void counts_stay_when_a_customer_is_forgotten() {
        crowd.answered(4, 5, 5);
        var erased = crowd.asked(Map.of());
        Crowd.answer(erased.link(), 1, 1);

        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", erased.customerId()), crowd.tenant()));

        crowd.scores("").body("items[0].quality.counts", contains(1, 0, 0, 0, 4));
    }

    @Test
    void answers_at_the_same_moment_are_all_counted() throws Exception {
        var links = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 24; i++) {
            var link = crowd.asked(Map.of()).link();
            links.add(() -> {
                Crowd.answer(link, 5, 4);
                return null;
            });
        }
        try (var people = Executors.newFixedThreadPool(links.size())) {
            for (var answer : people.invokeAll(links)) answer.get();
        }

        crowd.scores("")
                .body("items[0].quality.counts", contains(0, 0, 0, 0, 24))
                .body("items[0].emotion.counts", contains(0, 0, 0, 24, 0));
    }

    @Test
    void what_came_before_the_counts_is_counted() {
        crowd.answered(5, 5, 2);
        crowd.asked(Map.of()).link();
        var counted = crowd.scores("").extract().asString();
        var funnel = funnel();
        assertTrue(funnel.contains("09521234001348"), funnel);

        Migrations.again(
                UNDO,
                "V15__rolled_up_scores.sql",
                "V25__sums_of_a_scale_in_one_row.sql",
                "V26__delivered.sql",
                "V30__how_far_people_come.sql",
                "V35__how_far_people_come_by_product.sql");
        Migrations.again(ConfigProvider.getConfig()
                .getValue("quarkus.datasource.worker.username", String.class)
                .transform(KNOWN::formatted));

        assertEquals(counted, crowd.scores("").extract().asString());
        assertEquals(funnel, funnel());
    }

    private String funnel() {
        return funnel("") + funnel("?by=PRODUCT") + funnel("?by=CENTRE");
    }

    private String funnel(String query) {
        return Asked.as(Tokens.analyst(crowd.tenant()))
                .get("/v1/invitations/funnel" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
