package org.aftersales.feedback.failure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted among units that are not there any more. */
@QuarkusTest
class FewerUnitsTest {

    private static final int USUAL_WEEKS = 6;

    @Inject
    Story story;

    @Inject
    FailureSweep sweep;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    /** Four failures a week among ten units are usual; among the two that are left they are five times as many. */
    @Test
    void as_many_failures_of_fewer_units_are_a_rise() {
        var workshop = Workshop.of(story);
        workshop.found(0, 1);
        for (int week = 1; week < USUAL_WEEKS + 4; week++) workshop.found(week, 4);
        workshop.sentBack(USUAL_WEEKS + 1, 8);

        clock.set(Instant.parse(Workshop.FIRST.plusWeeks(USUAL_WEEKS + 4) + "T01:00:00Z"));
        sweep.sweep();

        Asked.as(Tokens.analyst(workshop.tenant()))
                .get("/v1/failure-trends?by=BATCH")
                .then()
                .body("items.name", contains(Workshop.GTIN + "/W31"))
                .body("items[0].from", equalTo(400.0f))
                .body("items[0].better", equalTo(false));
    }
}
