package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vouchers over 25.00 EUR, for 100 of 500 points each, that are good for a year. */
@QuarkusTest
class VoucherEndTest {
    private static final Instant END = TestClock.START.plus(Duration.ofDays(365));

    private final Deliveries deliveries;
    private final VoucherEndUseCases ends;
    private final Tenants tenants;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);
    private final String till = Tokens.retailer(story.tenant(), "parsian");

    VoucherEndTest(Deliveries deliveries, VoucherEndUseCases ends, Tenants tenants, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.ends = ends;
        this.tenants = tenants;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_500_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "5000.00", "EUR"));
        var worth = Map.of("amount", "25.00", "currency", "EUR");
        shop.offers("V25", Map.of("kind", "VOUCHER", "worth", worth)).statusCode(201);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void that_nobody_has_used_it_by_its_day_is_told_once_and_the_points_stay_spent() {
        String redemption = shop.redeem("V25").extract().path("redemptionId");
        clock.set(END.minusNanos(1_000));
        assertEquals(0, tell());
        clock.set(END);

        assertEquals(1, tell());
        assertEquals(0, tell());

        var told = expired();
        assertEquals(1, told.size());
        assertEquals(redemption, told.getFirst().field("redemptionId"));
        assertEquals(END.toString(), told.getFirst().field("expiredAt"));
        assertEquals(400, shop.available());
    }

    @Test
    void what_was_used_has_not_expired_and_what_comes_back_after_its_day_has() {
        String code = shop.redeem("V25").extract().path("voucherCode");
        clock.set(END.minusSeconds(60));
        String id = reserve(code).statusCode(201).extract().path("voucherId");
        change(id, "redemption").statusCode(200);
        clock.set(END.plusSeconds(60));
        assertEquals(0, tell());

        change(id, "rollback").statusCode(200);

        assertEquals(1, tell());
        reserve(code).statusCode(404);
        assertEquals(1, expired().size());
    }

    @Test
    void an_order_that_has_it_reserved_may_still_be_paid_with_it() {
        String code = shop.redeem("V25").extract().path("voucherCode");
        clock.set(END.minusSeconds(60));
        String id = reserve(code).extract().path("voucherId");
        clock.set(END.plusSeconds(60));
        assertEquals(0, tell());

        change(id, "redemption").statusCode(200).body("status", equalTo("REDEEMED"));

        clock.set(END.plus(Duration.ofHours(1)));
        assertEquals(0, tell());
    }

    @Test
    void a_reservation_that_nobody_has_ended_ends_before_the_voucher_does() {
        String code = shop.redeem("V25").extract().path("voucherCode");
        clock.set(END.minusSeconds(60));
        reserve(code).statusCode(201);
        clock.set(END.plus(Duration.ofMinutes(14)));

        assertEquals(1, tell());

        probe.in(story.tenant()).expect("loyalty.voucher.rolled-back.v1").expect("loyalty.voucher.expired.v1");
    }

    @Test
    void staff_can_still_give_back_the_points_for_it() {
        String redemption = shop.redeem("V25").extract().path("redemptionId");
        clock.set(END);
        tell();

        shop.staff(redemption, "reversal", Map.of("reason", "MISTAKE")).statusCode(200);

        assertEquals(500, shop.available());
        assertEquals(0, tell());
    }

    @Test
    void however_many_look_at_once_each_end_is_told_once() throws Exception {
        for (var n = 0; n < 5; n++) shop.redeem("V25").statusCode(201);
        clock.set(END);
        var start = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 8)
                    .mapToObj(client -> threads.submit(() -> {
                        start.await();
                        return tell();
                    }))
                    .toList();
            var told = 0;
            for (var one : running) told += one.get(60, TimeUnit.SECONDS);
            assertEquals(5, told);
        }
        assertEquals(
                5,
                expired().stream()
                        .map(event -> event.field("voucherId"))
                        .distinct()
                        .count());
        assertEquals(5, expired().size());
    }

    private int tell() {
        return tenants.as(story.tenant(), ends::tell);
    }

    private List<Recorded> expired() {
        return probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.voucher.expired.v1"))
                .toList();
    }

    private ValidatableResponse reserve(String code) {
        return Shop.as(till)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("code", code, "orderReference", "order-1"))
                .post("/v1/vouchers/reservations")
                .then();
    }

    private ValidatableResponse change(String id, String how) {
        return Shop.as(till)
                .header("If-Match", "*")
                .put("/v1/vouchers/" + id + "/" + how)
                .then();
    }
}
