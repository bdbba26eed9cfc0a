package org.aftersales.loyalty.reward;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty-four clients spend the last points of one member, all at once; 500 rounds with {@code aftersales.drills=long}. */
@QuarkusTest
class LastPointsRaceTest {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = "long".equals(System.getProperty("aftersales.drills")) ? 500 : 3;

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);

    LastPointsRaceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked());
    }

    @Test
    void as_many_win_as_there_are_points_for_and_all_others_are_told_what_there_is() throws Exception {
        shop.offers("OFF", Map.of());
        for (var round = 1; round <= ROUNDS; round++) {
            clock.advance(Duration.ofHours(2)); // nobody redeems that often within an hour
            deliveries.deliver(story.registered(UUID.randomUUID(), "3500.00", "EUR"));

            var answers = together("OFF");

            assertEquals(3, won(answers));
            for (var answer : answers) {
                if (answer.extract().statusCode() == 201) continue;
                answer.statusCode(409).body("code", equalTo("not-enough-points"));
                assertEquals(50, Integer.parseInt(answer.extract().path("errors[0].message")) % 100);
            }
            assertEquals(50, shop.available());
            assertEquals(300, shop.balance("held"));
            callOff(answers);
            shop.offers("REST" + round, Map.of("kind", "DONATION", "points", 350));
            shop.redeem("REST" + round).statusCode(201);
            assertEquals(0, shop.available());
        }
        sound();
    }

    @Test
    void what_one_member_can_have_once_is_had_once() throws Exception {
        deliveries.deliver(story.registered(UUID.randomUUID(), "100000.00", "EUR"));
        shop.offers("ONCE", Map.of("perMember", 1));

        assertEquals(1, won(together("ONCE")));
        assertEquals(9_900, shop.available());
    }

    @Test
    void the_last_one_of_a_reward_goes_to_one_of_many_members() throws Exception {
        shop.offers("LAST", Map.of("stock", 1));
        var shops = IntStream.range(0, 8)
                .mapToObj(_ -> new Shop(Story.in(story.tenant())))
                .toList();
        for (var other : shops) {
            deliveries.deliver(other.story().linked(), other.story().registered(UUID.randomUUID(), "1000.00", "EUR"));
        }

        var answers = together(IntStream.range(0, CLIENTS)
                .mapToObj(client -> shops.get(client % shops.size()))
                .toList());

        assertEquals(1, won(answers));
        assertEquals(7, shops.stream().filter(other -> other.available() == 100).count());
        sound();
    }

    private List<ValidatableResponse> together(String reward) throws Exception {
        return together(IntStream.range(0, CLIENTS).mapToObj(_ -> shop).toList(), reward);
    }

    private static List<ValidatableResponse> together(List<Shop> clients) throws Exception {
        return together(clients, "LAST");
    }

    private static List<ValidatableResponse> together(List<Shop> clients, String reward) throws Exception {
        var start = new CyclicBarrier(clients.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = clients.stream()
                    .map(client -> threads.submit(() -> {
                        start.await();
                        return client.redeem(reward);
                    }))
                    .toList();
            var answers = new ArrayList<ValidatableResponse>();
            for (var one : running) answers.add(one.get(60, TimeUnit.SECONDS));
            return answers;
        }
    }

    private static long won(List<ValidatableResponse> answers) {
        return answers.stream()
                .filter(answer -> answer.extract().statusCode() == 201)
                .count();
    }

    private void callOff(List<ValidatableResponse> answers) {
        answers.stream().filter(answer -> answer.extract().statusCode() == 201).forEach(answer -> shop.staff(
                        answer.extract().path("redemptionId"), "void", Map.of())
                .statusCode(200));
    }

    private void sound() {
        given().auth()
                .oauth2(Tokens.manager(story.tenant()))
                .get("/v1/ledger/check")
                .then()
                .body("sound", equalTo(true));
    }
}
