package org.aftersales.warranty.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.block.BlockCalls;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which units may change hands, and until when. */
@QuarkusTest
class TransferRulesTest {

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep sweep;

    Shop shop;
    TransferCalls calls;

    @BeforeEach
    void open() {
        clock.reset();
        shop = Shop.opened();
        calls = new TransferCalls(shop);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private String television() {
        var unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");
        return unit;
    }

    @Test
    void a_policy_may_keep_the_warranty_with_the_first_owner() {
        var sale = Shop.sale("S-9", "123456789012");
        sale.putAll(Map.of("gtin", "95200224", "price", Map.of("amount", "24.90", "currency", "USD")));
        var charger = shop.register(sale).then().statusCode(201).extract().<String>path("id");
        shop.link(charger, "sara");

        calls.offer(charger, "sara").statusCode(422).body("code", equalTo("not-transferable"));
    }

    @Test
    void a_policy_may_let_it_pass_so_many_times() {
        publish(policy -> policy.put("mostTransfers", 1));
        var unit = television();
        calls.accept(calls.offered(unit, "sara").code(), "reza").statusCode(200);

        calls.offer(unit, "reza").statusCode(422).body("code", equalTo("transfer-limit-reached"));
    }

    @Test
    void what_is_given_for_it_has_passed_on_as_often() {
        publish(policy -> policy.put("mostTransfers", 1));
        var unit = television();
        calls.accept(calls.offered(unit, "sara").code(), "reza").statusCode(200);
        var given = shop.as(Tokens.agent(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(Map.of("serial", "TV55EN510777", "replacedOn", "2026-06-01"))
                .post("/v1/units/" + unit + "/replacement")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        calls.offer(given, "reza").statusCode(422).body("code", equalTo("transfer-limit-reached"));
    }

    @Test
    void a_policy_that_says_nothing_of_transfers_allows_them() {
        publish(policy -> policy.remove("transferable"));

        calls.offer(television(), "sara").statusCode(201);
    }

    /** A newer version of the television's policy, in force on the day of the sale. */
    private void publish(Consumer<ObjectNode> change) {
        var policy = ShippedCatalogue.policies().stream()
                .filter(each -> each.path("code").asText().equals("TV-36"))
                .findFirst()
                .map(each -> (ObjectNode) each.deepCopy())
                .orElseThrow();
        policy.put("version", 2).put("effectiveFrom", "2025-01-01");
        change.accept(policy);
        shop.asRetailer()
                .body(policy.toString())
                .put("/v1/policies/TV-36/versions/2")
                .then()
                .statusCode(201);
    }

    @Test
    void a_void_warranty_and_a_pending_claim_stop_the_acceptance_too() {
        var unit = television();
        var code = calls.offered(unit, "sara").code();
        var claim = shop.claim(unit);

        calls.accept(code, "reza").statusCode(409).body("code", equalTo("claim-pending"));
        new VoidingCalls(shop).voided(unit);
        calls.accept(code, "reza").statusCode(422).body("code", equalTo("warranty-void"));

        assertEquals(404, calls.unitAs(unit, "reza"));
        shop.asRetailer().get("/v1/claims/" + claim).then().body("status", equalTo("APPROVED"));
    }

    @Test
    void a_unit_that_was_reported_stolen_stays_where_it_is() {
        var unit = television();
        var code = calls.offered(unit, "sara").code();
        new BlockCalls(shop).listed("TV55EN510501", "STOLEN");

        calls.accept(code, "reza").statusCode(422).body("code", equalTo("ownership-in-question"));
    }

    @Test
    void after_two_weeks_the_code_is_good_for_nothing_and_the_unit_may_be_offered_again() {
        var unit = television();
        var offered = calls.offered(unit, "sara");
        clock.advance(Duration.ofDays(14));

        calls.accept(offered.code(), "reza").statusCode(409).body("code", equalTo("transfer-expired"));
        var mark = events.mark();
        while (sweep.sweep() > 0) Thread.onSpinWait();

        calls.read(offered.id(), "sara").body("status", equalTo("EXPIRED"));
        events.in(shop.tenant(), mark).andNothingElse();
        calls.accept(calls.offered(unit, "sara").code(), "reza").statusCode(200);
        shop.asRetailer()
                .get("/v1/transfers?unitId=" + unit)
                .then()
                .body("items.status", contains("ACCEPTED", "EXPIRED"));
    }

    @Test
    void one_second_before_it_is_still_good() {
        var code = calls.offered(television(), "sara").code();
        clock.advance(Duration.ofDays(14).minusSeconds(1));

        calls.accept(code, "reza").statusCode(200);
    }
}
