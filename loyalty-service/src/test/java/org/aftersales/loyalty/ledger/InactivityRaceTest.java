package org.aftersales.loyalty.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.liability.Sums;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members are active at the moment at which their points end, or at which something else is done with their ends. */
@QuarkusTest
class InactivityRaceTest {
    private static final Instant FROM = TestClock.START.plus(Duration.ofDays(1));
    private static final Instant EARNED = FROM.plus(Duration.ofHours(1));
    private static final Instant LAST_MOMENT = Instant.parse("2026-12-22T23:59:59.990Z");
    private static final int ROUNDS = 20;

    private final Deliveries deliveries;
    private final NightUseCases nights;
    private final Sums sums;
    private final Tenants tenants;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    InactivityRaceTest(Deliveries deliveries, NightUseCases nights, Sums sums, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.nights = nights;
        this.sums = sums;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void points_end_after_a_month() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        club.rule("main", 10, TestClock.START);
        club.inactivity("main", FROM, 1, "REGISTRATION").statusCode(201);
    }

    @AfterEach
    void the_books_are_sound() {
        club.check().body("sound", equalTo(true));
        club.manager().get("/v1/ledger/chain").then().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void points_end_or_are_kept_and_never_both() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var one = new Club(Story.in(club.tenant()));
            clock.set(EARNED);
            deliveries.deliver(one.story().linked(), one.registered(UUID.randomUUID(), EARNED));
            clock.set(LAST_MOMENT);

            together(List.of(() -> active(one), this::pass));

            clock.set(LAST_MOMENT.plus(Duration.ofDays(1)));
            sweep();
            var kept = one.available("main") == 20;
            assertTrue(kept || one.available("main") == 10, "has " + one.available("main"));
            assertEquals(kept ? 0 : 1, booked(one, "EXPIRY"));
            assertEquals(kept ? 1 : 0, booked(one, "EXTENSION"));
        }
    }

    /** Who is active keeps points whose sums are being made up; what is owed is what members have, before and after. */
    @Test
    void what_is_owed_follows_the_ends_whatever_is_summed_up_meanwhile() throws Exception {
        var random = new Random(20261123);
        var crowd = new ArrayList<Club>();
        for (var n = 0; n < 8; n++) crowd.add(new Club(Story.in(club.tenant())));
        clock.set(EARNED);
        crowd.forEach(one -> deliveries.deliver(one.story().linked()));
        for (var day = 0; day < 12; day++) {
            clock.set(EARNED.plus(Duration.ofDays(day * 9L)));
            var work = new ArrayList<Callable<Integer>>();
            for (var one : crowd) if (random.nextInt(3) > 0) work.add(() -> active(one));
            work.add(() -> sum(5));
            work.add(this::sweep);

            together(work);

            var has = crowd.stream().mapToInt(one -> one.available("main")).sum();
            assertEquals(has, sums.outstanding(club.tenant()), "on day " + day);
            if (random.nextBoolean()) sum(100);
            assertEquals(has, sums.outstanding(club.tenant()), "on day " + day + ", summed up");
        }
    }

    private void together(List<Callable<Integer>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Integer>>();
            for (var one : work) {
                all.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            for (var one : all) one.get(60, TimeUnit.SECONDS);
        }
    }

    private int active(Club one) {
        deliveries.deliver(one.registered(UUID.randomUUID(), clock.instant()));
        return 0;
    }

    private int pass() {
        clock.advance(Duration.ofMillis(10));
        for (var n = 0; n < 3; n++) sweep();
        return 0;
    }

    private int sum(int days) {
        sums.up(club.tenant(), days);
        return 0;
    }

    private int sweep() {
        return tenants.as(club.tenant(), nights::sweep);
    }

    private static long booked(Club one, String reason) {
        List<String> reasons = one.customer().get("/v1/me/loyalty/statement").path("items.reason");
        return reasons.stream().filter(reason::equals).count();
    }
}
