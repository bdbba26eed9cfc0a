package org.aftersales.loyalty.tier;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever makes a tier another one at the same moment; 300 rounds with {@code aftersales.drills=long}. */
@QuarkusTest
class TierRaceTest {
    private static final int ROUNDS = "long".equals(System.getProperty("aftersales.drills")) ? 300 : 8;
    private static final Instant ENDS = Instant.parse("2027-01-10T23:00:00Z");

    private final Deliveries deliveries;
    private final TierTimer timer;
    private final Tenants tenants;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story tenant = Story.begin();

    TierRaceTest(Deliveries deliveries, TierTimer timer, Tenants tenants, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.timer = timer;
        this.tenants = tenants;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void tiers() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        new Tiers(tenant).publish();
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void points_that_come_and_go_at_once_leave_what_is_left_of_them() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var story = Story.in(tenant.tenant());
            deliveries.deliver(story.linked());
            var units = Stream.generate(UUID::randomUUID).limit(4).toList();
            var told = units.stream()
                    .flatMap(unit -> Stream.<Runnable>of(
                            () -> deliveries.deliver(story.registered(unit, "1000.00", "EUR")),
                            () -> deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "1000.00", "900.00"))))
                    .toList();
            together(told);
            new Tiers(story).mine().body("tier.points", equalTo(40));
            assertTold(story, new Tiers(story).mine().extract().path("tier.code"));
        }
    }

    @Test
    void a_tier_that_ends_at_the_moment_at_which_it_is_earned_again_is_there_afterwards() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            clock.reset();
            var story = Story.in(tenant.tenant());
            deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "1000.00", "EUR"));
            var member = new Tiers(story).member();
            clock.set(ENDS);
            var again = new Tiers(story).bought(UUID.randomUUID(), "1000.00", ENDS);
            Runnable night = () -> tenants.run(story.tenant(), () -> timer.due(Map.of(member, ENDS)));
            together(List.of(night, () -> deliveries.deliver(again), night));
            new Tiers(story)
                    .ofMember()
                    .body("standing.code", equalTo("SILVER"))
                    .body("standing.keptUntil", equalTo("2027-03-10T23:00:00Z"));
            assertTold(story, "SILVER");
        }
    }

    /** What was told is a chain of changes, each from what the one before it told, that ends with the tier in force. */
    private void assertTold(Story story, String tier) {
        var told = probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.tier.changed.v1"))
                .filter(event ->
                        event.field("customerId").equals(story.customer().toString()))
                .toList();
        for (var n = 0; n < told.size(); n++) {
            assertEquals(n == 0 ? "" : told.get(n - 1).field("to"), told.get(n).field("from"));
            assertTrue(told.get(n).sequence() > (n == 0 ? 0 : told.get(n - 1).sequence())); // warnings are in between
        }
        assertEquals(
                tier == null ? "" : tier, told.isEmpty() ? "" : told.getLast().field("to"));
        List<String> history = new Tiers(story).ofMember().extract().path("history.id");
        assertTrue(
                history.size() == told.size(),
                () -> history + " and " + told.stream().map(Recorded::data).toList());
    }

    private static void together(List<Runnable> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, work.size())
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        work.get(n).run();
                        return n;
                    }))
                    .toList();
            for (var one : running) one.get(30, TimeUnit.SECONDS);
        }
    }
}
