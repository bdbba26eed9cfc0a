package org.aftersales.warranty.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit passes from Sara to Reza. */
@QuarkusTest
class TransferResourceTest {

    private static final String FIRST = "\"0\"";

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    Shop shop;
    TransferCalls calls;
    String unit;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        calls = new TransferCalls(shop);
        unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");
    }

    @Test
    void the_code_goes_to_the_next_owner_and_is_told_once() {
        var answer = calls.offer(unit, "sara").statusCode(201).body("status", equalTo("OFFERED"));

        answer.body("code", matchesRegex("[A-Za-z0-9_-]{27}")); // 160 bits
        assertTrue(ReadableNumber.valid(answer.extract().path("number")));
        calls.read(answer.extract().path("id"), "sara").body("code", nullValue());
        calls.offer(unit, "sara").statusCode(409).body("code", equalTo("already-offered"));
    }

    @Test
    void who_accepts_owns_the_unit_and_who_offered_does_not_see_it_any_more() {
        var offered = calls.offered(unit, "sara");

        calls.accept(offered.code(), "reza").statusCode(200).body("status", equalTo("ACCEPTED"));

        assertEquals(200, calls.unitAs(unit, "reza"));
        assertEquals(404, calls.unitAs(unit, "sara"));
        calls.read(offered.id(), "sara").statusCode(200).body("status", equalTo("ACCEPTED"));
        calls.accept(offered.code(), "nima").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void every_event_from_then_on_carries_the_new_owner() {
        var before = events.mark();
        calls.accept(calls.offered(unit, "sara").code(), "reza").statusCode(200);
        var voiding = new VoidingCalls(shop).voided(unit);

        var recorded = events.in(shop.tenant(), before);
        var linked = recorded.expect("warranty.customer.linked.v1")
                .with("subject", "reza")
                .event();
        var reza = linked.field("customerId");
        recorded.expect("warranty.unit.transferred.v1")
                .with("unitId", unit)
                .with("customerId", reza)
                .with("cardVersion", 2)
                .expect("warranty.unit.voided.v1")
                .with("customerId", reza)
                .with("voidingId", voiding)
                .andNothingElse();
    }

    @Test
    void the_old_card_opens_nothing_and_the_new_one_is_the_new_owners() {
        var old = shop.cardCode(unit);
        calls.accept(calls.offered(unit, "sara").code(), "reza").statusCode(200);

        var fresh = shop.cardCode(unit);

        assertFalse(old.equals(fresh));
        shop.present(old, "reza").then().statusCode(404).body("code", equalTo("unknown-card"));
        shop.present(fresh, "reza").then().statusCode(200);
        shop.present(fresh, "nima").then().statusCode(409).body("code", equalTo("customer-already-linked"));
    }

    @Test
    void the_history_tells_when_and_not_between_whom() {
        var first = calls.offered(unit, "sara");
        calls.withdraw(first.id(), "sara", FIRST).statusCode(200).body("status", equalTo("WITHDRAWN"));
        clock.advance(Duration.ofMillis(1)); // ids are in the order of time
        var second = calls.offered(unit, "sara");
        var sara = shop.asRetailer().get("/v1/units/" + unit).<String>path("customerId");
        calls.accept(second.code(), "reza").statusCode(200);

        var history = shop.as(Tokens.customer(shop.tenant(), "reza")).get("/v1/transfers?unitId=" + unit);

        history.then().body("items.id", contains(second.id(), first.id()));
        assertFalse(history.asString().contains(sara));
        calls.accept(first.code(), "reza").statusCode(409);
    }

    @Test
    void a_person_who_buys_twice_of_one_retailers_units_is_one_customer() {
        var other = shop.television("S-2", "TV55EN510502");
        calls.accept(calls.offered(unit, "sara").code(), "reza").statusCode(200);
        calls.accept(calls.offered(other, "sara").code(), "reza").statusCode(200);

        var reza = shop.asRetailer().get("/v1/units/" + unit).<String>path("customerId");

        shop.asRetailer().get("/v1/units/" + other).then().body("customerId", equalTo(reza));
    }

    @Test
    void only_the_owner_offers_and_somebody_else_of_the_tenant_accepts() {
        calls.offer(unit, "reza").statusCode(404);
        var code = calls.offered(unit, "sara").code();

        calls.accept(code, "sara").statusCode(422).body("code", equalTo("own-unit"));
        calls.accept("no-such-code", "reza").statusCode(404).body("code", equalTo("unknown-transfer-code"));
        new TransferCalls(Shop.opened()).accept(code, "reza").statusCode(404);
        calls.accept(' ' + code + ' ', "reza").statusCode(200);
    }

    @Test
    void a_withdrawal_needs_the_version_that_was_read() {
        var id = calls.offered(unit, "sara").id();

        calls.withdraw(id, "sara", "\"1\"").statusCode(412);
        shop.as(Tokens.customer(shop.tenant(), "sara"))
                .post("/v1/transfers/" + id + "/withdrawal")
                .then()
                .statusCode(428);
        calls.withdraw(id, "reza", FIRST).statusCode(404);
        calls.withdraw(id, "sara", FIRST).statusCode(200).header("ETag", "\"1\"");
    }
}
