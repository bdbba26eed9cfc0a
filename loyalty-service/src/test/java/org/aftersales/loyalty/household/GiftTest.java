package org.aftersales.loyalty.household;

import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.aftersales.loyalty.household.Family.give;
import static org.aftersales.loyalty.household.Family.invite;
import static org.aftersales.loyalty.household.Family.join;
import static org.aftersales.loyalty.household.Family.loyalty;
import static org.aftersales.loyalty.household.Family.manager;
import static org.aftersales.loyalty.household.Family.takeBack;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who have lived together for a week; the one has 100 points that end on 19 November and 50 that end on the 20th. */
@QuarkusTest
class GiftTest {
    private static final int AT_ONCE = 64;

    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Story mate = Story.in(story.tenant());

    GiftTest(Deliveries deliveries, EventProbe events, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void a_household() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), mate.linked());
        deliveries.deliver(story.registered(UUID.randomUUID(), "1000.00", "EUR"), story.answered(5, 5));
        join(mate, invite(story)).statusCode(201);
        clock.advance(Duration.ofDays(7));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_gift_is_of_the_points_that_end_first_and_makes_none_live_longer() {
        give(story, mate, 120).statusCode(201).body("status", equalTo("GIVEN"));

        loyalty(story).body("balance.available", equalTo(30)).body("expiring.on", contains("2028-11-20"));
        loyalty(mate)
                .body("balance.available", equalTo(120))
                .body("expiring.on", contains("2028-11-19", "2028-11-20"))
                .body("expiring.points", contains(100, 20));
        events.in(story.tenant()).expect("loyalty.gift.given.v1").with("points", 120);
        sound();
    }

    @Test
    void what_is_owed_to_all_stays_the_same_whoever_has_it() {
        give(story, mate, 120);

        manager(story, "/v1/liability")
                .body("outstanding", equalTo(150))
                .body("cohorts.issued.sum()", equalTo(150))
                .body("cohorts.takenBack.sum()", equalTo(0))
                .body("cohorts.redeemed.sum()", equalTo(0));
    }

    @Test
    void a_gift_is_taken_back_whole_to_where_it_was_or_not_at_all() {
        String gift = give(story, mate, 120).extract().path("id");
        String passedOn = give(mate, story, 1).extract().path("id");
        takeBack(story.tenant(), gift, null).statusCode(428);
        takeBack(story.tenant(), gift, "\"0\"").statusCode(409).body("code", equalTo("gift-spent"));
        takeBack(story.tenant(), passedOn, "\"0\"").statusCode(200).body("status", equalTo("REVERSED"));

        takeBack(story.tenant(), gift, "\"0\"").statusCode(200);
        takeBack(story.tenant(), gift, "*").statusCode(409).body("code", equalTo("illegal-transition"));

        loyalty(story).body("balance.available", equalTo(150)).body("expiring.points", contains(100, 50));
        assertEquals(0, points(mate));
        manager(story, "/v1/liability").body("outstanding", equalTo(150)).body("cohorts.issued.sum()", equalTo(150));
        sound();
    }

    @Test
    void nobody_gives_what_they_do_not_have_or_to_strangers_or_at_once() {
        give(story, mate, 151).statusCode(409).body("code", equalTo("not-enough-points"));
        give(story, mate, 0).statusCode(400);
        var stranger = Story.in(story.tenant());
        deliveries.deliver(stranger.linked());
        give(story, stranger, 1).statusCode(404);
        give(story, story, 1).statusCode(404);

        join(stranger, invite(mate)).statusCode(201);

        give(story, stranger, 1)
                .statusCode(422)
                .body("code", equalTo("not-together-for-long"))
                .body("detail", startsWith("You can give each other points from 2026-12-05"));
    }

    @Test
    void what_is_given_at_once_and_in_a_month_is_limited() {
        deliveries.deliver(story.registered(UUID.randomUUID(), "200000.00", "EUR"));

        give(story, mate, 5_001).statusCode(422).body("errors[0].message", equalTo("5000"));
        give(story, mate, 5_000).statusCode(201);
        give(mate, story, 5_000).statusCode(201);
        String last = give(story, mate, 5_000).extract().path("id");
        give(story, mate, 1).statusCode(422).body("errors[0].message", equalTo("0"));
        takeBack(story.tenant(), last, "*").statusCode(200);
        give(story, mate, 5_000).statusCode(201);
        clock.advance(Duration.ofDays(30));

        give(story, mate, 5_000).statusCode(201);
        sound();
    }

    @Test
    void who_is_held_gives_nothing_away() {
        var terms = Map.of("kind", "DONATION", "name", "Trees", "points", 1);
        post(Tokens.manager(story.tenant()), "/v1/rewards", Map.of("code", "ONE", "terms", terms));
        for (var n = 0; n < 30; n++) post(token(story), "/v1/redemptions", Map.of("reward", "ONE"));

        give(story, mate, 1).statusCode(409).body("code", equalTo("redemptions-held"));

        manager(story, "/v1/fraud-holds").body("items", hasSize(1));
    }

    @Test
    void of_many_gifts_that_cross_at_once_none_gives_what_is_not_there() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        give(story, mate, 50).statusCode(201);
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return (n % 2 == 0 ? give(story, mate, 40) : give(mate, story, 40))
                                .extract()
                                .statusCode();
                    }))
                    .toList();
            for (var one : running) {
                int status = one.get(60, TimeUnit.SECONDS);
                assertEquals(true, status == 201 || status == 409, "answered " + status);
            }
        }

        assertEquals(150, points(story) + points(mate));
        sound();
    }

    private void sound() {
        manager(story, "/v1/ledger/check").body("sound", equalTo(true));
        manager(story, "/v1/ledger/chain").body("sound", equalTo(true));
    }
}
