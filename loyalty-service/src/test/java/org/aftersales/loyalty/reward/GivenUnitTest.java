package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units are given in place of the one that was sold, for 5 000.00 EUR and 500 points. */
@QuarkusTest
class GivenUnitTest {
    private static final Map<String, ?> COVER = Map.of(
            "kind",
            "EXTENDED_WARRANTY",
            "points",
            400,
            "cover",
            Map.of("kinds", List.of("PARTS"), "period", "P12M", "begins", "AFTER_BASE"));

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final UUID unit = UUID.randomUUID();

    GivenUnitTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points_and_a_unit() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered(unit, "5000.00", "EUR"));
        shop.offers("PLUS", COVER);
    }

    @Test
    void what_was_spent_on_a_unit_that_was_given_goes_back_with_it_though_nobody_knows_yet_what_for() {
        var given = UUID.randomUUID();
        var redemption = redeemed(given);
        deliveries.deliver(extended(redemption));

        deliveries.deliver(IncomingEvents.of(
                "warranty.return.refunded.v1",
                Map.of(
                        "returnId", UUID.randomUUID(),
                        "unitId", unit,
                        "givenUnitId", given,
                        "customerId", story.customer(),
                        "price", Map.of("amount", "5000.00", "currency", "EUR"),
                        "refund", Map.of("amount", "5000.00", "currency", "EUR")),
                story.tenant()));

        read(redemption, "REVERSED");
        assertEquals(0, shop.available());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "21"})
    void what_was_spent_on_the_unit_that_was_sold_goes_back_with_the_last_one_given(String order) {
        var redemption = redeemed(unit);
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();
        deliveries.deliver(extended(redemption));
        var told = List.of(replaced(unit, second), replaced(second, third));
        for (var fact : order.split("")) deliveries.deliver(told.get("12".indexOf(fact)), told.get("12".indexOf(fact)));

        deliveries.deliver(IncomingEvents.of(
                "warranty.unit.returned.v1", Map.of("unitId", third, "customerId", story.customer()), story.tenant()));

        read(redemption, "REVERSED");
        assertEquals(500, shop.available());
    }

    private IncomingEvent replaced(UUID gone, UUID given) {
        return IncomingEvents.of(
                "warranty.unit.replaced.v1",
                Map.of("unitId", gone, "replacementUnitId", given, "customerId", story.customer()),
                story.tenant());
    }

    private String redeemed(UUID unit) {
        return shop.redeem(Map.of("reward", "PLUS", "unitId", unit))
                .statusCode(201)
                .extract()
                .path("redemptionId");
    }

    private IncomingEvent extended(String redemption) {
        return IncomingEvents.of("warranty.unit.extended.v1", Map.of("redemptionId", redemption), story.tenant());
    }

    private void read(String redemption, String status) {
        shop.member().get("/v1/redemptions/" + redemption).then().body("status", equalTo(status));
    }
}
