package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VoucherBlockTest {
    private static final String NEVER_WAS = "7K3M-92QF-M0X4-TTB8-1ZC5";

    private final Deliveries deliveries;
    private final VoucherEndUseCases ends;
    private final Tenants tenants;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final VoucherDesk desk = new VoucherDesk(story);

    VoucherBlockTest(
            Deliveries deliveries, VoucherEndUseCases ends, Tenants tenants, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.ends = ends;
        this.tenants = tenants;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "5000.00", "EUR"));
        shop.offers("V25", Map.of("kind", "VOUCHER", "worth", Map.of("amount", "25.00", "currency", "EUR")))
                .statusCode(201);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_blocked_code_is_answered_as_one_that_never_was_until_it_is_unblocked() {
        String code = shop.redeem("V25").extract().path("voucherCode");
        String id = desk.lookUp(code)
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .extract()
                .path("voucherId");

        desk.block(id)
                .statusCode(200)
                .body("status", equalTo("BLOCKED"))
                .body("block.reason", equalTo("LEAKED"))
                .body("worth.amount", equalTo("25.00"));

        assertEquals(answer(desk.reserve(NEVER_WAS)), answer(desk.reserve(code)));
        desk.lookUp(code).body("status", equalTo("BLOCKED"));
        desk.unblock(id).statusCode(200).body("status", equalTo("ISSUED")).body("block", nullValue());
        desk.reserve(code).statusCode(201);
        probe.in(story.tenant())
                .expect("loyalty.voucher.issued.v1")
                .expect("loyalty.voucher.blocked.v1")
                .expect("loyalty.voucher.unblocked.v1")
                .expect("loyalty.voucher.reserved.v1");
    }

    @Test
    void an_order_that_has_it_reserved_loses_it_and_learns_nothing() {
        String code = shop.redeem("V25").extract().path("voucherCode");
        String id = desk.reserve(code).extract().path("voucherId");

        desk.block(id).statusCode(200);

        desk.change(id, "redemption").statusCode(404);
        desk.change(id, "rollback").statusCode(404);
        Shop.as(desk.till()).get("/v1/vouchers/" + id).then().statusCode(404);
    }

    @Test
    void what_was_used_is_not_blocked_and_what_nobody_blocked_is_not_unblocked() {
        String code = shop.redeem("V25").extract().path("voucherCode");
        String id = desk.reserve(code).extract().path("voucherId");

        desk.unblock(id).statusCode(409).body("code", equalTo("voucher-not-blocked"));
        desk.change(id, "redemption").statusCode(200);

        desk.block(id).statusCode(409);
        desk.unblock(id).statusCode(409).body("code", equalTo("voucher-not-blocked"));
        desk.change(id, "rollback").statusCode(200);
        desk.block(id).statusCode(200);
        desk.block(id).statusCode(409);
    }

    @Test
    void its_day_comes_all_the_same_and_its_points_can_be_given_back() {
        var first = shop.redeem("V25").extract();
        var second = shop.redeem("V25").extract();
        String kept = desk.lookUp(first.path("voucherCode")).extract().path("voucherId");
        desk.block(kept);
        desk.block(desk.lookUp(second.path("voucherCode")).extract().path("voucherId"));

        shop.staff(second.path("redemptionId"), "reversal", Map.of("reason", "MISTAKE"))
                .statusCode(200);
        clock.advance(Duration.ofDays(366));
        desk.unblock(kept).statusCode(200);
        desk.reserve(first.path("voucherCode")).statusCode(404);

        assertEquals(1, (int) tenants.as(story.tenant(), ends::tell));
        desk.vouchers().body("items.status", contains("EXPIRED", "CANCELLED"));
        assertEquals(400, shop.available());
    }

    @Test
    void the_vouchers_of_a_member_are_told_page_by_page_the_oldest_first() {
        var codes = Stream.generate(() -> shop.redeem("V25").extract().<String>path("voucherCode"))
                .limit(3)
                .toList();
        var ids = codes.stream()
                .map(code -> desk.lookUp(code).extract().<String>path("voucherId"))
                .toList();

        String next = desk.vouchers("?limit=2")
                .body("items.voucherId", equalTo(ids.subList(0, 2)))
                .extract()
                .path("next");

        desk.vouchers("?limit=2&after=" + next)
                .body("items.voucherId", equalTo(ids.subList(2, 3)))
                .body("next", nullValue());
        desk.vouchers().body("items.voucherId", equalTo(ids));
    }

    @Test
    void whoever_is_first_of_a_till_and_staff_a_blocked_voucher_pays_no_order() throws Exception {
        shop.offers(
                        "ONE",
                        Map.of("kind", "VOUCHER", "points", 10, "worth", Map.of("amount", "1.00", "currency", "EUR")))
                .statusCode(201);
        for (var round = 0; round < 10; round++) {
            String code = shop.redeem("ONE").extract().path("voucherCode");
            String id = desk.lookUp(code).extract().path("voucherId");
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var blocked = threads.submit(() -> {
                    start.await();
                    return desk.block(id).extract().statusCode();
                });
                var reserved = threads.submit(() -> {
                    start.await();
                    return desk.reserve(code).extract().statusCode();
                });
                assertEquals(200, blocked.get(60, TimeUnit.SECONDS));
                reserved.get(60, TimeUnit.SECONDS);
            }
            desk.change(id, "redemption").statusCode(404);
        }
    }

    private static String answer(ValidatableResponse refused) {
        var problem = refused.extract();
        return problem.statusCode() + " " + problem.path("code") + " " + problem.path("title") + " "
                + problem.path("detail") + problem.headers().getValue("Content-Type");
    }
}
