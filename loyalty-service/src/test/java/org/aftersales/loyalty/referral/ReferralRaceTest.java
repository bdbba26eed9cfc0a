package org.aftersales.loyalty.referral;

import static io.restassured.RestAssured.given;
import static org.aftersales.loyalty.referral.Friends.bought;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty-four at once, of everything that must be once. */
@QuarkusTest
class ReferralRaceTest {
    private static final int AT_ONCE = 64;
    private static final String BOUGHT = "2026-11-25T10:00:00Z";
    private static final Instant KEPT = Instant.parse("2026-12-10T00:00:00Z");

    private final Deliveries deliveries;
    private final ReferralRewardUseCases rewards;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story member = Story.begin();
    private final Story friend = Story.in(member.tenant());
    private final Friends friends = new Friends(member.tenant());

    ReferralRaceTest(Deliveries deliveries, ReferralRewardUseCases rewards, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.rewards = rewards;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_and_a_friend() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(member.linked(), friend.linked());
        friends.rewarded();
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void of_sixty_four_who_look_at_once_while_the_purchase_is_told_again_both_are_rewarded_once() throws Exception {
        var referral = friends.brought(friend, friends.code(member));
        var purchase = bought(friend, UUID.randomUUID(), BOUGHT);
        deliveries.deliver(purchase);
        clock.set(KEPT);

        together(client -> {
            if (client % 4 == 0) deliveries.deliver(purchase);
            else tenants.run(member.tenant(), () -> rewards.look(referral));
            return client;
        });

        assertEquals(100, friends.points(member));
        assertEquals(60, friends.points(friend));
        given().auth()
                .oauth2(Tokens.manager(member.tenant()))
                .get("/v1/ledger/check")
                .then()
                .body("sound", equalTo(true));
    }

    @Test
    void whoever_tells_many_codes_at_once_is_brought_by_one() throws Exception {
        var others = new ArrayList<String>(List.of(friends.code(member)));
        for (var n = 0; n < 7; n++) {
            var other = Story.in(member.tenant());
            deliveries.deliver(other.linked());
            others.add(friends.code(other));
        }

        var answers = together(client -> friends.accept(friend, others.get(client % others.size()))
                .extract()
                .statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(0, answers.stream().filter(status -> status >= 500).count());
    }

    /** Of two who bring each other at once, one has brought the other. */
    @Test
    void a_circle_of_two_is_not_closed_at_once_either() throws Exception {
        var mine = friends.code(member);
        var theirs = friends.code(friend);

        var answers =
                together(client -> (client % 2 == 0 ? friends.accept(member, theirs) : friends.accept(friend, mine))
                        .extract()
                        .statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
    }

    private interface Client {
        Integer does(int number) throws Exception;
    }

    private static List<Integer> together(Client client) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> threads.submit((Callable<Integer>) () -> {
                        start.await();
                        return client.does(number);
                    }))
                    .toList();
            var answers = new ArrayList<Integer>();
            for (var one : running) answers.add(one.get(60, TimeUnit.SECONDS));
            return answers;
        }
    }
}
