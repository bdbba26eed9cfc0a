package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member spends 100 of 500 points on a unit of 1 000.00 EUR, which is not theirs, not theirs any more, or another. */
@QuarkusTest
class NotTheirUnitTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final Till till = new Till(shop);
    private final UUID unit = UUID.randomUUID();

    NotTheirUnitTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "5000.00", "EUR"));
        shop.offers("OFF", Map.of());
        shop.offers("SERVICE", Map.of("kind", "FREE_SERVICE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "SERVICE"})
    void the_unit_of_a_friend_that_only_the_member_has_told_gives_nothing_back(String reward) {
        var friend = friend();
        var redemption = till.redeemed(Map.of("reward", reward, "unitId", unit));
        shop.staff(redemption, "capture", Map.of("points", 100)).statusCode(200);

        deliveries.deliver(friend.refunded(UUID.randomUUID(), unit, "1000.00", "1000.00"), goodsBack());

        till.read(redemption)
                .body("status", equalTo("CAPTURED"))
                .body("unitId", equalTo(unit.toString()))
                .body("unitConfirmed", equalTo(false))
                .body("givenBack", equalTo(0));
    }

    @Test
    void whose_a_unit_is_that_is_not_the_members_nobody_is_told() {
        friend();
        var redemption = till.redeemed(Map.of("reward", "OFF", "unitId", unit));
        var told = Map.of("points", 100, "unitId", unit);
        shop.staff(redemption, "capture", told).statusCode(422).body("code", equalTo("not-their-unit"));
        assertEquals(100, shop.balance("held"));
        shop.staff(redemption, "capture", Map.of("points", 100)).statusCode(200);

        String known = till.tell(redemption, unit).statusCode(422).extract().path("detail");
        String unknown = till.tell(redemption, UUID.randomUUID())
                .statusCode(422)
                .body("code", equalTo("not-their-unit"))
                .extract()
                .path("detail");

        assertEquals(unknown, known);
    }

    @Test
    void it_is_told_once() {
        var other = UUID.randomUUID();
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"), story.registered(other, "1000.00", "EUR"));
        var redemption = till.redeemed(Map.of("reward", "OFF"));
        till.tell(redemption, unit).statusCode(409).body("code", equalTo("not-spent"));
        shop.staff(redemption, "capture", Map.of("points", 100)).statusCode(200);

        var first = till.tell(redemption, unit).statusCode(200).extract();
        var again = till.tell(redemption, unit).statusCode(200).extract();

        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.body().asString(), again.body().asString());
        till.tell(redemption, other).statusCode(409).body("code", equalTo("unit-already-told"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOODS", "MONEY"})
    void points_are_not_said_to_be_spent_on_what_has_gone_back(String fact) {
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"));
        var redemption = till.captured("OFF", Map.of("points", 100));

        deliveries.deliver(fact.equals("GOODS") ? goodsBack() : refunded("1000.00"));

        till.tell(redemption, unit).statusCode(422).body("code", equalTo("unit-went-back"));
        till.read(redemption).body("givenBack", equalTo(0)).body("unitConfirmed", equalTo(false));
    }

    private Story friend() {
        var friend = Story.in(story.tenant());
        deliveries.deliver(friend.linked(), friend.registered(unit, "1000.00", "EUR"));
        return friend;
    }

    private IncomingEvent refunded(String amount) {
        return story.refunded(UUID.randomUUID(), unit, "1000.00", amount);
    }

    private IncomingEvent goodsBack() {
        return IncomingEvents.of("warranty.unit.returned.v1", Map.of("unitId", unit), story.tenant());
    }
}
