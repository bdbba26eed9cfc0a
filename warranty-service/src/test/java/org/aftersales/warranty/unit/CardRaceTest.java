package org.aftersales.warranty.unit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.AtOnce;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Several devices present codes of one retailer's customer at once. */
@QuarkusTest
class CardRaceTest {

    @Inject
    EventProbe events;

    Shop shop;
    String unit;
    String card;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        unit = shop.television("S-1", "TV55EN510501");
        card = shop.cardCode(unit);
    }

    @RepeatedTest(3)
    void of_sixteen_people_with_one_card_one_is_the_owner() throws Exception {
        var answers = AtOnce.statuses(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(
                        each -> () -> shop.present(card, "person-" + each).statusCode())
                .toList());

        assertEquals(Map.of(200, 1, 409, 15), answers);
        assertEquals(1, told("warranty.unit.transferred.v1"));
        assertEquals(1, told("warranty.customer.linked.v1"));
    }

    @RepeatedTest(3)
    void one_person_with_two_devices_owns_it_once() throws Exception {
        Callable<Integer> device = () -> shop.present(card, "reza").statusCode();

        var answers =
                AtOnce.statuses(IntStream.range(0, 8).mapToObj(each -> device).toList());

        assertEquals(Map.of(200, 8), answers);
        assertEquals(1, told("warranty.unit.transferred.v1"));
        assertEquals(1, told("warranty.customer.linked.v1"));
    }

    @RepeatedTest(3)
    void the_buyer_and_who_holds_the_card_never_both_own_the_unit() throws Exception {
        String buyer = shop.asRetailer().get("/v1/units/" + unit).path("customerId");
        String code = shop.linkCode(buyer).path("code");
        var clients = new ArrayList<Callable<Integer>>();
        clients.add(() -> shop.present(card, "reza").statusCode());
        clients.add(() -> shop.confirm(code, "sara").statusCode());

        var answers = AtOnce.statuses(clients);

        var taken = told("warranty.unit.transferred.v1") == 1;
        assertEquals(taken ? Map.of(200, 2) : Map.of(200, 1, 409, 1), answers);
        assertEquals(taken ? 404 : 200, seenBy("sara"));
        assertEquals(taken ? 200 : 404, seenBy("reza"));
        shop.as(Tokens.customer(shop.tenant(), "sara"))
                .get("/v1/customers/me")
                .then()
                .body("customerId", equalTo(buyer));
    }

    private int seenBy(String person) {
        return shop.as(Tokens.customer(shop.tenant(), person))
                .get("/v1/units/" + unit)
                .statusCode();
    }

    private long told(String type) {
        return events.of(shop.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}
