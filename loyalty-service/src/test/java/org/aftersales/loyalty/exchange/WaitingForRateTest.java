package org.aftersales.loyalty.exchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule gives a point for 10.00 EUR and counts prices in USD in EUR, when somebody says what they are. */
@QuarkusTest
class WaitingForRateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Deliveries deliveries;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID unit = UUID.randomUUID();
    private final RateDesk desk = new RateDesk(story, unit);

    WaitingForRateTest(Deliveries deliveries, TimerSweep timers, TestClock clock) {
        this.deliveries = deliveries;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void a_rule_that_converts() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
        desk.rule("base", RateDesk.CONVERTS).statusCode(201);
        clock.set(NOW);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void without_a_rate_an_event_earns_nothing_says_so_and_is_judged_as_a_whole_when_one_comes() {
        clock.reset();
        desk.rule("gift", Map.of("effect", "BONUS", "points", 7)).statusCode(201);
        clock.set(NOW);

        deliveries.deliver(desk.bought(unit, "100.00", "USD"));

        assertEquals(0, desk.available());
        desk.earnings()
                .body("items", hasSize(1))
                .body("items[0].points", equalTo(0))
                .body("items[0].why.rules.rule", contains("base", "gift"))
                .body("items[0].why.rules.outcome", contains("NO_RATE", "WAITING"))
                .body("items[0].why.rules[0].by", equalTo("USD/EUR"));

        ratesOfOtherMoments();
        timers.sweep();
        assertEquals(0, desk.available());

        desk.publish("0.9", "2026-11-23T10:00:00Z");
        timers.sweep();

        assertEquals(9 + 7, desk.available());
        desk.earnings().body("items", hasSize(1)).body("items[0].points", equalTo(16));
    }

    @Test
    void what_came_back_before_the_rate_came_is_taken_off_when_it_comes() {
        deliveries.deliver(desk.bought(unit, "100.00", "USD"), desk.refunded("50.00"));
        desk.publish("0.8", "2026-11-23T00:00:00Z");

        timers.sweep();

        assertEquals(4, desk.available());
    }

    @Test
    void when_nobody_publishes_a_rate_in_time_the_event_is_judged_without_and_that_stays() {
        clock.reset();
        desk.rule("gift", Map.of("effect", "BONUS", "points", 7)).statusCode(201);
        clock.set(NOW);
        deliveries.deliver(desk.bought(unit, "100.00", "USD"));
        clock.set(NOW.plus(Duration.ofDays(30)).minusNanos(1_000));
        timers.sweep();
        assertEquals(0, desk.available());
        clock.set(NOW.plus(Duration.ofDays(30)));

        timers.sweep();

        assertEquals(7, desk.available());
        desk.publish("0.8", "2026-11-23T00:00:00Z");
        deliveries.deliver(desk.bought(unit, "100.00", "USD"));
        timers.sweep();
        assertEquals(7, desk.available());
        desk.earnings()
                .body("items", hasSize(1))
                .body("items[0].why.rules.outcome", contains("NO_RATE", "AWARDED"))
                .body("items[0].why.rules[0].by", equalTo("USD/EUR"));
    }

    @Test
    void what_is_told_again_after_the_rate_came_is_judged_at_once_and_once() {
        deliveries.deliver(desk.bought(unit, "100.00", "USD"), desk.bought(unit, "100.00", "USD"));
        desk.earnings().body("items", hasSize(1)).body("items[0].points", equalTo(0));
        desk.publish("0.8", "2026-11-23T00:00:00Z");

        deliveries.deliver(desk.bought(unit, "100.00", "USD"));

        assertEquals(8, desk.available());
        desk.earnings().body("items", hasSize(1)).body("items[0].points", equalTo(8));
        timers.sweep();
        assertEquals(8, desk.available());
        desk.earnings().body("items", hasSize(1));
    }

    @Test
    void whoever_is_unknown_while_they_wait_is_credited_when_both_have_come() {
        var later = Story.in(story.tenant());
        deliveries.deliver(desk.bought(later, unit, "100.00", "USD"));
        deliveries.deliver(later.linked());
        desk.publish("0.8", "2026-11-23T00:00:00Z");

        timers.sweep();

        assertEquals(8, desk.available(later));
    }

    @Test
    void nobody_waits_for_a_rate_that_was_published_at_the_same_moment() throws Exception {
        for (var round = 0; round < 20; round++) {
            var at = Instant.parse("2026-11-23T00:00:%02dZ".formatted(round));
            var sale = desk.bought(story, UUID.randomUUID(), "10.00", "KWD", at);
            var until = Map.of("validUntil", at.plusSeconds(1).toString());
            atOnce(() -> deliveries.deliver(sale), () -> desk.publish("KWD", "1", at.toString(), until)
                    .statusCode(201));
        }
        timers.sweep();

        assertEquals(20, desk.available());
    }

    private static void atOnce(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return true;
                    }))
                    .toList();
            for (var each : running) each.get(30, TimeUnit.SECONDS);
        }
    }

    private void ratesOfOtherMoments() {
        desk.publish("0.9", "2026-11-23T10:00:01Z");
        desk.publish("0.9", "2026-11-01T00:00:00Z", Map.of("validUntil", "2026-11-23T10:00:00Z"));
    }
}
