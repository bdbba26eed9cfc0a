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
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member with 500 points buys a unit for 1 000.00 EUR, which earn 100 more, with money off for 100 points. */
@QuarkusTest
class SpentOnUnitTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final Till till = new Till(shop);
    private final UUID unit = UUID.randomUUID();

    SpentOnUnitTest(Deliveries deliveries, TestClock clock) {
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

    @Test
    void money_off_for_a_unit_that_is_registered_after_the_till_comes_back_with_it() {
        var redemption = till.captured("OFF", Map.of("points", 100));
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"));
        till.tell(redemption, unit)
                .statusCode(200)
                .body("unitId", equalTo(unit.toString()))
                .body("unitConfirmed", equalTo(true));

        deliveries.deliver(refunded("400.00"));
        till.read(redemption).body("status", equalTo("CAPTURED")).body("givenBack", equalTo(40));
        deliveries.deliver(refunded("600.00"));

        till.read(redemption).body("status", equalTo("REVERSED")).body("givenBack", equalTo(100));
        assertEquals(500, shop.available());
        sound();
    }

    @Test
    void of_a_unit_that_is_known_at_the_till_it_is_told_there() {
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"));
        var redemption = till.captured("OFF", Map.of("points", 60, "unitId", unit));
        assertEquals(540, shop.available());

        deliveries.deliver(refunded("500.00"));

        till.read(redemption).body("unitConfirmed", equalTo(true)).body("givenBack", equalTo(30));
        assertEquals(520, shop.available());
    }

    @Test
    void a_free_service_comes_back_with_the_goods_and_is_whole_until_then() {
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"));
        var redemption = till.captured("SERVICE", Map.of("unitId", unit));

        deliveries.deliver(refunded("900.00"));
        till.read(redemption).body("givenBack", equalTo(0));
        deliveries.deliver(goodsBack());

        till.read(redemption).body("status", equalTo("REVERSED")).body("givenBack", equalTo(100));
    }

    @Test
    void what_another_customer_of_the_same_person_bought_is_theirs() {
        var alsoThem = story.samePerson();
        deliveries.deliver(alsoThem.linked(), alsoThem.registered(unit, "1000.00", "EUR"));
        var redemption = till.captured("OFF", Map.of("points", 100));

        till.tell(redemption, unit).statusCode(200);
        deliveries.deliver(alsoThem.refunded(UUID.randomUUID(), unit, "1000.00", "1000.00"));

        till.read(redemption).body("givenBack", equalTo(100));
    }

    @Test
    void what_was_refunded_of_a_unit_before_it_was_told_is_made_up_for() {
        deliveries.deliver(story.registered(unit, "1000.00", "EUR"), refunded("150.00"), refunded("150.00"));
        var redemption = till.captured("OFF", Map.of("points", 100));

        till.tell(redemption, unit).statusCode(200).body("givenBack", equalTo(30));
        deliveries.deliver(refunded("700.00"));

        till.read(redemption).body("status", equalTo("REVERSED")).body("givenBack", equalTo(100));
        sound();
    }

    @Test
    void a_unit_that_was_given_in_place_of_the_one_that_was_sold_is_the_same() {
        var given = UUID.randomUUID();
        deliveries.deliver(
                story.registered(unit, "1000.00", "EUR"),
                IncomingEvents.of(
                        "warranty.unit.replaced.v1",
                        Map.of("unitId", unit, "replacementUnitId", given, "customerId", story.customer()),
                        story.tenant()));
        var redemption = till.captured("OFF", Map.of("points", 100));

        till.tell(redemption, given).statusCode(200);
        till.tell(redemption, unit).statusCode(200).body("unitId", equalTo(given.toString()));
        deliveries.deliver(refunded("1000.00"));

        till.read(redemption).body("status", equalTo("REVERSED")).body("givenBack", equalTo(100));
    }

    private IncomingEvent refunded(String amount) {
        return story.refunded(UUID.randomUUID(), unit, "1000.00", amount);
    }

    private IncomingEvent goodsBack() {
        return IncomingEvents.of("warranty.unit.returned.v1", Map.of("unitId", unit), story.tenant());
    }

    private void sound() {
        Shop.as(Tokens.manager(story.tenant())).get("/v1/ledger/check").then().body("sound", equalTo(true));
    }
}
