package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums that are kept, and what has not come to them yet, are what was counted. */
@QuarkusTest
class RollUpTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    @Inject
    RollUpSweep sweep;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

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

    /** Naming a channel that all have takes another way to the same numbers: from what was counted, not from sums. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=PRODUCT",
                "by=RETAILER&occasion=REPAIR",
                "by=MONTH&gtin=09521234001348",
                "by=MONTH",
                "by=OCCASION&retailerId=r1",
                "by=OCCASION&from=2026-08-15&to=2026-11-03",
                "by=PRODUCT&survey=repair&surveyVersion=2",
            })
    void sums_say_what_was_counted(String query) {
        var random = new Random(11);
        for (int i = 0; i < 60; i++) {
            if (i == 30) sweep.sweep();
            if (i == 45) sweep.sweep();
            var day = LocalDate.parse("2026-11-21").minusDays(random.nextInt(120));
            var place = Place.of(crowd.tenant(), day.toString())
                    .product(i % 3 == 0 ? "" : "0952123400134" + i % 2 * 8)
                    .retailer("r" + i % 4)
                    .version(1 + i % 2);
            rows.levels(place, 1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(9));
            rows.scale(place, "NPS", "LOYALTY", Map.of(random.nextInt(11), 3));
        }

        var period = "?" + query + (query.contains("from=") ? "" : "&from=2026-07-20&to=2026-11-21");
        var someSummed = crowd.scores(period).extract().asString();
        var counted = crowd.scores(period + "&channel=POST").extract().asString();
        sweep.sweep();

        assertEquals(counted, someSummed);
        assertEquals(counted, crowd.scores(period).extract().asString());
    }

    @Test
    void answers_are_counted_once_while_they_are_summed() throws Exception {
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 24; i++) {
            var link = crowd.asked(Map.of()).link();
            work.add(() -> {
                Crowd.answer(link, 5, 4);
                return null;
            });
            work.add(() -> {
                sweep.sweep();
                return null;
            });
        }
        try (var people = Executors.newFixedThreadPool(12)) {
            for (var done : people.invokeAll(work)) done.get();
        }
        crowd.scores("").body("items[0].asked", equalTo(24)).body("items[0].answers", equalTo(24));

        sweep.sweep();

        crowd.scores("")
                .body("items[0].asked", equalTo(24))
                .body("items[0].quality.counts", contains(0, 0, 0, 0, 24))
                .body("items[0].scales[1].counts", contains(0, 0, 0, 24, 0));
    }

    @Test
    void work_in_the_background_knows_whose_answers_there_are_and_not_what_they_are() {
        crowd.answered(1, 5, 5);

        assertEquals("42501", refusal("select answers from score_tally"));
        assertEquals("42501", refusal("update score_tally set answers = 9"));
        assertEquals("42501", refusal("delete from tally_change"));
        assertEquals("42501", refusal("select answers from rolled_tally"));
    }

    private String refusal(String sql) {
        return assertThrows(
                        Sql.SqlFailure.class,
                        () -> Sql.call(worker, connection -> {
                            try (var statement = connection.createStatement()) {
                                return statement.execute(sql);
                            }
                        }))
                .state();
    }
}
