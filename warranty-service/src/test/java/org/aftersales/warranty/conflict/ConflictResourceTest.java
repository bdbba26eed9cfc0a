package org.aftersales.warranty.conflict;

import static org.aftersales.warranty.conflict.ConflictCalls.correct;
import static org.aftersales.warranty.conflict.ConflictCalls.keep;
import static org.aftersales.warranty.conflict.ConflictCalls.transfer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.aftersales.warranty.block.BlockCalls;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConflictResourceTest extends DisputedTelevision {

    @Inject
    EventProbe events;

    @Inject
    TableDump tables;

    @Test
    void a_conflict_is_read_by_its_claimant_without_the_holder_and_by_staff_with_both() {
        var mark = events.mark();

        var id = calls.opened("reza", "tv55-en 510501");

        calls.read(id, reza)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("serial", equalTo(SERIAL))
                .body("statement", equalTo("I bought it from Sara in March."))
                .body("parties", nullValue());
        calls.read(id, staff).body("parties.unitId", equalTo(unit)).body("parties.holder", notNullValue());
        calls.read(id, sara).statusCode(404);
        events.in(shop.tenant(), mark)
                .expect("warranty.customer.linked.v1")
                .expect("warranty.unit.conflict-opened.v1")
                .with("unitId", unit)
                .with("conflictId", id)
                .with("reason", "RESALE")
                .andNothingElse();
        events.of(shop.tenant())
                .forEach(event -> assertFalse(event.data().toString().contains("March")));
        assertFalse(tables.contain("I bought it from Sara in March."));
    }

    @Test
    void the_holder_keeps_the_unit_when_the_claimant_shows_too_little() {
        var id = calls.opened("reza", SERIAL);

        calls.decide(id, FIRST, keep()).statusCode(200).body("status", equalTo("KEPT"));

        calls.read(id, reza).body("decisionNote", equalTo("A receipt is needed."));
        shop.as(sara).get("/v1/units/" + unit).then().statusCode(200);
        shop.as(reza).get("/v1/units/" + unit).then().statusCode(404);
        calls.decide(id, "\"1\"", transfer()).statusCode(409).body("code", equalTo("illegal-transition"));
        calls.opened("reza", SERIAL); // with better proofs
    }

    @Test
    void the_unit_goes_to_the_claimant_with_a_new_card_and_the_old_code_opens_nothing() {
        var old = shop.cardCode(unit);
        var id = calls.opened("reza", SERIAL);
        var mark = events.mark();

        calls.decide(id, FIRST, transfer()).statusCode(200).body("status", equalTo("TRANSFERRED"));

        shop.as(reza).get("/v1/units/" + unit).then().statusCode(200).body("serial", equalTo(SERIAL));
        shop.as(sara).get("/v1/units/" + unit).then().statusCode(404);
        shop.present(old, "sara").then().statusCode(404);
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.conflict-closed.v1")
                .with("outcome", "TRANSFERRED")
                .expect("warranty.unit.transferred.v1")
                .with("transferId", id)
                .andNothingElse();
    }

    @Test
    void with_its_right_serial_the_holders_unit_makes_room_for_the_claimants() {
        var id = calls.opened("reza", SERIAL);
        var other = calls.opened("nima", SERIAL);
        shop.rival().register(Shop.sale("R-1", SERIAL)).then().statusCode(409);

        calls.decide(id, FIRST, correct("TV55EN-510502")).statusCode(200).body("status", equalTo("CORRECTED"));

        shop.as(sara).get("/v1/units/" + unit).then().body("serial", equalTo("TV55EN510502"));
        calls.read(other, staff).body("status", equalTo("CORRECTED"));
        shop.rival().register(Shop.sale("R-1", SERIAL)).then().statusCode(201);
        assertEquals(List.of(), calls.openOnes());
    }

    @Test
    void with_its_right_serial_the_unit_meets_what_is_listed_for_that_and_for_the_wrong_one_it_does_not() {
        var blocks = new BlockCalls(shop);
        var wrong = blocks.listed(SERIAL, "RECALLED");
        var right = blocks.listed("TV55EN510502", "RECALLED");
        var id = calls.opened("reza", SERIAL);
        var mark = events.mark();

        calls.decide(id, FIRST, correct("TV55EN510502")).statusCode(200);

        block(wrong).body("status", equalTo("LISTED")).body("unitId", nullValue());
        block(right).body("status", equalTo("FLAGGED")).body("unitId", equalTo(unit));
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.conflict-closed.v1")
                .expect("warranty.unit.serial-corrected.v1")
                .expect("warranty.unit.unblocked.v1")
                .with("blockId", wrong)
                .expect("warranty.unit.blocked.v1")
                .with("blockId", right)
                .andNothingElse();
        var other = shop.television("S-2", SERIAL);
        block(wrong).body("status", equalTo("FLAGGED")).body("unitId", equalTo(other));
    }

    private ValidatableResponse block(String id) {
        return shop.as(staff).get("/v1/blocks/" + id).then();
    }

    @Test
    void while_it_is_open_the_unit_is_not_handed_over_and_afterwards_it_is() {
        var id = calls.opened("reza", SERIAL);

        assertEquals("ownership-in-question", offer().path("code"));
        calls.withdraw(id, reza, FIRST).statusCode(200).body("status", equalTo("WITHDRAWN"));
        assertEquals(201, offer().statusCode());
    }

    private Response offer() {
        return shop.as(sara)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", unit))
                .post("/v1/transfers");
    }

    @Test
    void what_is_void_or_claimed_for_is_not_handed_to_the_claimant() {
        var id = calls.opened("reza", SERIAL);
        shop.claim(unit);

        calls.decide(id, FIRST, transfer()).statusCode(409).body("code", equalTo("claim-pending"));
        calls.decide(id, FIRST, keep()).statusCode(200);
    }
}
