package org.aftersales.loyalty.household;

import static org.aftersales.loyalty.household.Family.household;
import static org.aftersales.loyalty.household.Family.invite;
import static org.aftersales.loyalty.household.Family.join;
import static org.aftersales.loyalty.household.Family.leave;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Desk;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseholdTest {
    private static final int AT_ONCE = 16;

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Story mate = Story.in(story.tenant());

    HouseholdTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void two_members() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), mate.linked());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void who_is_invited_agrees_and_an_invitation_is_for_one() {
        household(story).statusCode(404).body("code", equalTo("no-household"));
        var code = invite(story);
        household(story).body("members.me", contains(true));

        join(mate, code.toLowerCase()).statusCode(201).body("members.me", contains(false, true));
        household(story).body("members.me", contains(true, false));
        var third = Story.in(story.tenant());
        deliveries.deliver(third.linked());
        join(third, code).statusCode(404).body("code", equalTo("invitation-not-usable"));
        join(Story.in(story.tenant()), code).statusCode(404).body("code", equalTo("not-a-member"));
    }

    @Test
    void nobody_is_in_two_households_and_who_leaves_is_in_none() {
        var code = invite(story);
        invite(mate);
        join(mate, code).statusCode(409).body("code", equalTo("in-a-household"));

        leave(mate).statusCode(204);
        leave(mate).statusCode(404);
        join(mate, code).statusCode(201);

        household(mate).body("members", hasSize(2));
    }

    @Test
    void an_invitation_ends_after_a_week_and_when_its_giver_leaves() {
        var code = invite(story);
        var left = invite(story);
        clock.advance(Duration.ofDays(7));
        join(mate, code).statusCode(404);
        clock.reset();
        leave(story);

        join(mate, left).statusCode(404);
    }

    @Test
    void who_lives_together_cannot_bring_each_other() {
        join(mate, invite(story)).statusCode(201);
        String code = Desk.post(Desk.token(story), "/v1/me/referral-code", Map.of())
                .extract()
                .path("code");

        Desk.post(Desk.token(mate), "/v1/referrals", Map.of("code", code))
                .statusCode(422)
                .body("code", equalTo("referral-refused"));
    }

    @Test
    void of_many_who_join_at_once_as_many_do_as_there_is_room_for() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        var many = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> Story.in(story.tenant()))
                .toList();
        many.forEach(one -> deliveries.deliver(one.linked()));
        var codes = many.stream().map(one -> invite(story)).toList();
        var start = new CyclicBarrier(AT_ONCE);
        var joined = 0;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return join(many.get(n), codes.get(n)).extract().statusCode();
                    }))
                    .toList();
            for (var one : running) if (one.get(60, TimeUnit.SECONDS) == 201) joined++;
        }

        assertEquals(5, joined);
        household(story).body("members", hasSize(6));
    }
}
