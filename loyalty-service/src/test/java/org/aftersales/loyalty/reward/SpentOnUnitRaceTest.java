package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Crowd;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff tells the unit at the very moment at which it goes back: its 100 points are given back by one of them, or by neither. */
@QuarkusTest
class SpentOnUnitRaceTest {
    private static final int ROUNDS = 16;

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final Till till = new Till(shop);

    SpentOnUnitRaceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_5000_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "50000.00", "EUR"));
        shop.offers("OFF", Map.of());
        shop.offers("SERVICE", Map.of("kind", "FREE_SERVICE"));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void half_of_the_points_come_back_with_half_of_the_price_whoever_is_first() throws Exception {
        for (var round = 1; round <= ROUNDS; round++) {
            var unit = UUID.randomUUID();
            var redemption = captured("OFF", unit);

            assertEquals(200, together(redemption, unit, refunded(unit, "500.00")));

            read(redemption, "CAPTURED", 50);
        }
        sound();
    }

    @Test
    void all_points_come_back_with_all_of_the_price_or_it_is_said_that_it_is_too_late() throws Exception {
        for (var round = 1; round <= ROUNDS; round++) {
            var unit = UUID.randomUUID();
            var redemption = captured("OFF", unit);

            var told = together(redemption, unit, refunded(unit, "1000.00"));

            settled(redemption, told);
        }
        sound();
    }

    @Test
    void a_service_comes_back_with_the_goods_or_it_is_said_that_it_is_too_late() throws Exception {
        for (var round = 1; round <= ROUNDS; round++) {
            var unit = UUID.randomUUID();
            var redemption = captured("SERVICE", unit);
            var goods = IncomingEvents.of("warranty.unit.returned.v1", Map.of("unitId", unit), story.tenant());

            var told = together(redemption, unit, goods);

            settled(redemption, told);
        }
        sound();
    }

    private void settled(String redemption, int told) {
        assertEquals(told == 200 ? 200 : 422, told);
        if (told == 200) read(redemption, "REVERSED", 100);
        else read(redemption, "CAPTURED", 0);
    }

    private int together(String redemption, UUID unit, IncomingEvent back) throws Exception {
        return Crowd.of(2, client -> {
                    if (client == 0)
                        return till.tell(redemption, unit).extract().statusCode();
                    deliveries.deliver(back);
                    return 0;
                })
                .getFirst();
    }

    private String captured(String reward, UUID unit) {
        clock.advance(Duration.ofHours(2)); // nobody redeems that often within an hour
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"));
        return till.captured(reward, Map.of("points", 100));
    }

    private IncomingEvent refunded(UUID unit, String amount) {
        return story.refunded(UUID.randomUUID(), unit, "1000.00", amount);
    }

    private void read(String redemption, String status, int givenBack) {
        till.read(redemption).body("status", equalTo(status)).body("givenBack", equalTo(givenBack));
    }

    private void sound() {
        Shop.as(Tokens.manager(story.tenant())).get("/v1/ledger/check").then().body("sound", equalTo(true));
    }
}
