package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
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

/** A voucher over 25.00 EUR for 100 of 500 points. */
@QuarkusTest
class VoucherResourceTest {
    private static final int CLIENTS = 64;

    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);

    VoucherResourceTest(Deliveries deliveries, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "5000.00", "EUR"));
        var worth = Map.of("amount", "25.00", "currency", "EUR");
        shop.offers("V25", Map.of("kind", "VOUCHER", "worth", worth)).statusCode(201);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void the_code_is_told_once_and_never_to_anybody_else() {
        var issued = shop.redeem("V25").statusCode(201).body("status", equalTo("FULFILLED"));
        String code = issued.extract().path("voucherCode");
        String redemption = issued.extract().path("redemptionId");

        assertEquals(24, code.length());
        shop.member().get("/v1/redemptions/" + redemption).then().body("voucherCode", nullValue());
        probe.of(story.tenant())
                .forEach(event -> assertFalse(event.data().toString().contains(code)));
        assertEquals(400, shop.available());
    }

    @Test
    void a_voucher_is_reserved_then_redeemed_then_rolled_back_and_used_again() {
        var code = code();
        String id = reserve(retailer("parsian"), code, "order-1")
                .statusCode(201)
                .body("worth.amount", equalTo("25.00"))
                .body("status", equalTo("RESERVED"))
                .extract()
                .path("voucherId");

        change(retailer("parsian"), id, "redemption").statusCode(200).body("status", equalTo("REDEEMED"));
        unusable(reserve(retailer("other"), code, "order-2"));
        change(retailer("parsian"), id, "rollback").statusCode(200).body("status", equalTo("ISSUED"));
        reserve(retailer("other"), code, "order-2").statusCode(201).body("orderReference", equalTo("order-2"));
    }

    @Test
    void whatever_is_wrong_with_a_code_the_answer_is_the_same() {
        var code = code();
        unusable(reserve(retailer("parsian"), "7K3M-92QF-M0X4-TTB8-1ZC5", "order-1"));
        reserve(retailer("parsian"), code, "order-1").statusCode(201);
        unusable(reserve(retailer("other"), code, "order-2"));

        unusable(reserve(Tokens.retailer("another", "parsian"), code, "order-2"));
        clock.advance(Duration.ofDays(366));
        unusable(reserve(retailer("other"), code, "order-2"));
    }

    @Test
    void only_the_till_that_reserved_it_finds_it() {
        String id = reserve(retailer("parsian"), code(), "order-1").extract().path("voucherId");

        Shop.as(retailer("parsian")).get("/v1/vouchers/" + id).then().statusCode(200);
        Shop.as(retailer("other")).get("/v1/vouchers/" + id).then().statusCode(404);
        change(retailer("other"), id, "redemption").statusCode(404);
        Shop.as(Tokens.agent(story.tenant())).get("/v1/vouchers/" + id).then().statusCode(404);
        Shop.as(retailer("parsian"))
                .put("/v1/vouchers/" + id + "/redemption")
                .then()
                .statusCode(428);
    }

    @Test
    void who_guesses_is_slowed_down() {
        var last = IntStream.range(0, 70)
                .mapToObj(_ -> reserve(retailer("guesser"), "7K3M-92QF-M0X4-TTB8-1ZC5", "order-1"))
                .toList()
                .getLast();

        last.statusCode(429).body("code", equalTo("too-many-requests"));
    }

    @Test
    void points_come_back_for_a_voucher_that_was_not_used_and_it_is_worth_nothing_then() {
        var issued = shop.redeem("V25");
        String code = issued.extract().path("voucherCode");
        String redemption = issued.extract().path("redemptionId");

        shop.staff(redemption, "reversal", Map.of("reason", "MEMBER_WISH")).statusCode(200);

        assertEquals(500, shop.available());
        unusable(reserve(retailer("parsian"), code, "order-1"));
    }

    @Test
    void points_do_not_come_back_for_a_voucher_that_was_used() {
        var issued = shop.redeem("V25");
        String redemption = issued.extract().path("redemptionId");
        reserve(retailer("parsian"), issued.extract().path("voucherCode"), "order-1");

        shop.staff(redemption, "reversal", Map.of("reason", "MEMBER_WISH"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));

        assertEquals(400, shop.available());
    }

    @Test
    void of_many_who_use_a_code_at_once_one_has_it() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        var code = code();
        var start = new CyclicBarrier(CLIENTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> threads.submit((Callable<Integer>) () -> {
                        start.await();
                        return reserve(retailer("shop-" + client), code, "order-" + client)
                                .extract()
                                .statusCode();
                    }))
                    .toList();
            var answers = new ArrayList<Integer>();
            for (var one : running) answers.add(one.get(60, TimeUnit.SECONDS));
            assertEquals(1, Collections.frequency(answers, 201));
            assertEquals(CLIENTS - 1, Collections.frequency(answers, 404));
        }
    }

    private String code() {
        return shop.redeem("V25").statusCode(201).extract().path("voucherCode");
    }

    private String retailer(String name) {
        return Tokens.retailer(story.tenant(), name);
    }

    private static ValidatableResponse reserve(String token, String code, String order) {
        return Shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("code", code, "orderReference", order))
                .post("/v1/vouchers/reservations")
                .then();
    }

    private static ValidatableResponse change(String token, String id, String what) {
        var request = Shop.as(token).header("If-Match", "*");
        return request.put("/v1/vouchers/" + id + "/" + what).then();
    }

    private static void unusable(ValidatableResponse answer) {
        answer.statusCode(404)
                .body("code", equalTo("voucher-not-usable"))
                .body("detail", equalTo("There is no voucher of this code that can be used now."));
    }
}
