package org.aftersales.loyalty.fraud;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.token;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Crowd;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member who has reserved an accessory and whose next redemption did not look like theirs. */
@QuarkusTest
class FraudDecisionTest {
    private static final Instant LINKED = Instant.parse(Story.LINKED_AT);

    private final Deliveries deliveries;
    private final EventProbe events;
    private final FraudMetrics metrics;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Watch watch = new Watch(story.tenant());
    private String reserved;

    FraudDecisionTest(
            Deliveries deliveries, EventProbe events, FraudMetrics metrics, TimerSweep timers, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.metrics = metrics;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void a_suspect() {
        clock.set(LINKED);
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "40000.00", "EUR"));
        watch.offers("CABLE", "ACCESSORY", 10);
        watch.offers("MANY", "DONATION", 1_000);
        reserved = watch.redeem(story, "CABLE").statusCode(201).extract().path("redemptionId");
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void what_was_rejected_holds_until_it_is_released_and_each_step_is_told() {
        var mark = events.mark();
        watch.redeem(story, "MANY").statusCode(409);
        var hold = watch.newest();
        watch.redeem(story, "MANY").statusCode(409);
        watch.reject(hold, "ACCOUNT_TAKEN").statusCode(200).body("status", equalTo("REJECTED"));
        watch.reject(hold, "ACCOUNT_TAKEN").statusCode(409).body("code", equalTo("illegal-transition"));
        assertEquals(List.of(), watch.signals("OPEN"));
        assertEquals(List.of("NEW_LINK"), watch.signals("REJECTED"));
        watch.redeem(story, "CABLE").statusCode(409).body("code", equalTo("redemptions-held"));

        watch.release(hold, "ACCESS_RESTORED").statusCode(200).body("rejection", equalTo("ACCOUNT_TAKEN"));

        var told = events.of(story.tenant(), mark).stream()
                .filter(event -> event.topic().equals("loyalty.fraud-holds"))
                .toList();
        assertEquals(
                List.of("opened", "rejected", "released"),
                told.stream().map(event -> event.type().split("\\.")[2]).toList());
        assertEquals(
                List.of(1L, 2L, 3L),
                told.stream().map(event -> event.sequence()).toList());
        watch.redeem(story, "MANY").statusCode(201);
    }

    @Test
    void what_was_reserved_is_not_handed_over_while_somebody_looks_and_its_points_stay_reserved() {
        watch.redeem(story, "MANY").statusCode(409);

        watch.capture(reserved).statusCode(409).body("code", equalTo("redemptions-held"));

        assertEquals(10, held());
        watch.release(watch.newest(), "MEMBER_CONFIRMED").statusCode(200);
        watch.capture(reserved).statusCode(200);
        assertEquals(0, held());
    }

    @Test
    void who_hands_over_while_the_hold_is_released_hands_over_once_or_is_told_to_wait() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        for (var round = 0; round < 10; round++) {
            clock.advance(Duration.ofMinutes(1));
            watch.credentialsChanged(story, clock.instant().toString());
            String cable =
                    watch.redeem(story, "CABLE").statusCode(201).extract().path("redemptionId");
            watch.redeem(story, "MANY");
            var hold = watch.newest();

            handedOverWhileReleased(cable, hold);
        }
        as(Tokens.manager(story.tenant())).get("/v1/ledger/check").then().body("sound", equalTo(true));
    }

    @Test
    void one_hold_is_opened_however_many_are_suspected_at_once_and_it_is_counted_while_it_waits() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        var before = metrics.read().open();

        var answers = Crowd.of(12, _ -> watch.redeem(story, "MANY").extract().statusCode());

        assertEquals(Set.of(409), Set.copyOf(answers));
        assertEquals(List.of("NEW_LINK"), watch.signals("OPEN"));
        clock.advance(Duration.ofHours(1));
        var waiting = metrics.read();
        assertEquals(before + 1, waiting.open());
        assertTrue(waiting.age() >= 3_600);
        watch.reject(watch.newest(), "MEMBER_DENIED").statusCode(200);
        assertEquals(before, metrics.read().open());
    }

    @Test
    void what_was_reserved_ends_in_time_while_the_hold_is_released_and_is_handed_over_to_nobody() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        watch.redeem(story, "MANY").statusCode(409);
        var hold = watch.newest();
        clock.advance(Duration.ofHours(24));

        var answers = Crowd.of(6, client -> switch (client) {
            case 0 -> watch.release(hold, "KNOWN_USE").extract().statusCode();
            case 1 -> timers.sweep() + 200;
            default -> watch.capture(reserved).extract().statusCode();
        });

        assertEquals(200, answers.getFirst());
        assertEquals(Set.of(409), Set.copyOf(answers.subList(2, 6)));
        for (var round = 0; round < 20 && held() > 0; round++) timers.sweep(); // others' timers may come first
        assertEquals(0, held());
        as(Tokens.manager(story.tenant())).get("/v1/ledger/check").then().body("sound", equalTo(true));
    }

    private void handedOverWhileReleased(String cable, String hold) throws Exception {
        var answers = Crowd.of(
                6,
                client -> client == 0
                        ? watch.release(hold, "KNOWN_USE").extract().statusCode()
                        : watch.capture(cable).extract().statusCode());

        assertEquals(200, answers.getFirst());
        assertTrue(Set.of(200, 409).containsAll(answers), answers::toString);
        assertTrue(
                answers.subList(1, 6).stream().filter(status -> status == 200).count() <= 1);
        if (!answers.subList(1, 6).contains(200)) watch.capture(cable).statusCode(200);
        assertEquals(10, held());
    }

    private int held() {
        return as(token(story)).get("/v1/me/loyalty").path("balance.held");
    }
}
