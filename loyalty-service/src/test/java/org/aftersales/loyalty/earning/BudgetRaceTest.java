package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.budget.Treasury;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four clients earn from one budget at once, every event told twice, until it is empty and longer; 100 rounds with
 * {@code -Daftersales.drills=long}.
 */
@QuarkusTest
class BudgetRaceTest {
    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");
    private static final int CLIENTS = 64;
    private static final int EVENTS = 3;
    private static final int ROUNDS = "long".equals(System.getProperty("aftersales.drills")) ? 100 : 1;
    private static final long BUDGET = 3_010;

    private final Deliveries deliveries;
    private final TestClock clock;

    BudgetRaceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void plain_calls() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_budget_gives_all_that_it_has_and_never_more() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            clock.reset();
            var treasury = new Treasury(Story.begin().tenant());
            var stories = members(treasury);

            together(stories);

            var earned = earned(stories);
            assertEquals(CLIENTS * EVENTS, earned.size());
            assertEquals(60, Collections.frequency(earned, 50));
            assertEquals(1, Collections.frequency(earned, 10));
            assertEquals(BUDGET, treasury.used("summer"));
            assertEquals(
                    BUDGET,
                    stories.stream()
                            .mapToInt(story -> new RuleDesk(story).available())
                            .sum());
            exhausted(stories);
        }
    }

    /** Of a tenant that gives 50 points for an answer, as long as there are any. */
    private List<Story> members(Treasury treasury) {
        var stories = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> Story.in(treasury.tenant()))
                .toList();
        treasury.add("summer", BUDGET).statusCode(201);
        var terms = Map.of("points", 50, "budgets", List.of("summer"));
        new RuleDesk(stories.getFirst())
                .publish("SURVEY", "base", TOMORROW, terms)
                .statusCode(201);
        clock.set(TOMORROW);
        stories.forEach(story -> deliveries.deliver(story.linked()));
        return stories;
    }

    private void together(List<Story> stories) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var story : stories) {
                running.add(threads.submit(() -> {
                    start.await();
                    for (var event = 0; event < EVENTS; event++) answer(story);
                    return story;
                }));
            }
            for (var one : running) one.get(60, TimeUnit.SECONDS);
        }
    }

    /** The same answer, told by two events. */
    private void answer(Story story) {
        var desk = new RuleDesk(story);
        var invitation = UUID.randomUUID();
        deliveries.deliver(desk.answered(invitation, TOMORROW), desk.answered(invitation, TOMORROW));
    }

    private static List<Integer> earned(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> new RuleDesk(story).earnings().extract().<List<Integer>>path("items.points").stream())
                .toList();
    }

    /** Whoever comes too late is told so. */
    private void exhausted(List<Story> stories) {
        var late = new RuleDesk(stories.getFirst());
        deliveries.deliver(late.answered(TOMORROW.plusSeconds(1)));
        late.earnings()
                .body("items[0].points", equalTo(0))
                .body("items[0].why.outcome", equalTo("BUDGET_EXHAUSTED"))
                .body("items[0].why.rules[0].by", equalTo("summer"));
    }
}
