package org.aftersales.feedback.answer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody has written who goes away before the end is kept as they wrote it. */
@QuarkusTest
class BegunWordsTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void what_was_written_on_the_first_step_counts_when_nobody_comes_back() {
        var asked = story.closed("SUPPORT");
        Asked.form(UUID.randomUUID(), 1, 2)
                .formParam("shown", "quality,emotional,effort,comment")
                .formParam("comment", "It hums louder than before.")
                .post(asked.link())
                .then()
                .body(containsString("one more step"));

        clock.advance(Duration.ofHours(4));
        timers.sweep();

        asked.asAgent()
                .get("/v1/responses")
                .then()
                .body("items.partial", contains(true))
                .body("items.comment", contains("It hums louder than before."));
    }
}
