package org.aftersales.kit.tx;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.aftersales.kit.rest.Calls;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HousekeepingTest {
    private static final String VASE = "{\"label\": \"a vase\"}";

    @Inject
    Housekeeping housekeeping;

    @Inject
    TestClock clock;

    private final Calls calls = new Calls();

    @BeforeEach
    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void a_stored_answer_is_kept_for_a_week_and_not_longer() {
        calls.register("kept", VASE).statusCode(201);

        clock.advance(Duration.ofDays(7));
        housekeeping.sweep();
        calls.register("kept", VASE).statusCode(201).header("Idempotent-Replayed", equalTo("true"));

        clock.advance(Duration.ofSeconds(1));
        housekeeping.sweep();
        calls.register("kept", VASE).statusCode(201).header("Idempotent-Replayed", nullValue());
    }
}
