package org.aftersales.loyalty.earning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two parts of a purchase come back at once; each alone would leave the minimum reached. */
@QuarkusTest
class BonusReturnRaceTest {
    private static final Instant FROM = TestClock.START.plus(Duration.ofHours(1));
    private static final int ROUNDS = 10;

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final RuleDesk desk = new RuleDesk(story);

    BonusReturnRaceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_bonus_of_50_points_for_80_EUR() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked());
        var least = Map.of("amount", "80.00", "currency", "EUR");
        desk.publish(
                        "REGISTRATION",
                        "large",
                        FROM,
                        Map.of("effect", "BONUS", "points", 50, "when", Map.of("minPrice", least)))
                .statusCode(201);
        clock.set(FROM.plusSeconds(1));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void of_two_returns_at_once_the_second_counts_the_first() throws Exception {
        for (var round = 1; round <= ROUNDS; round++) {
            var unit = UUID.randomUUID();
            deliveries.deliver(desk.registered(unit, FROM));
            var start = new CyclicBarrier(2);

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = threads.submit(() -> back(start, unit));
                var second = threads.submit(() -> back(start, unit));
                first.get(60, TimeUnit.SECONDS);
                second.get(60, TimeUnit.SECONDS);
            }

            assertEquals(7 * round, desk.available());
        }
    }

    private Void back(CyclicBarrier start, UUID unit) throws Exception {
        start.await();
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "100.00", "15.00"));
        return null;
    }
}
