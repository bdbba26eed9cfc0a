package org.aftersales.warranty.conflict;

import static org.aftersales.warranty.conflict.ConflictCalls.claim;
import static org.aftersales.warranty.conflict.ConflictCalls.correct;
import static org.aftersales.warranty.conflict.ConflictCalls.keep;
import static org.aftersales.warranty.conflict.ConflictCalls.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;

/** Conflicts that are none, and who else is in one. */
@QuarkusTest
class ConflictRefusalTest extends DisputedTelevision {

    @Test
    void another_claimants_case_is_about_the_new_holder_from_then_on() {
        var first = calls.opened("reza", SERIAL);
        var second = calls.opened("nima", SERIAL);

        calls.decide(first, FIRST, transfer()).statusCode(200);

        calls.decide(second, FIRST, transfer()).statusCode(412);
        calls.decide(second, "\"1\"", transfer()).statusCode(200);
        shop.as(Tokens.customer(shop.tenant(), "nima"))
                .get("/v1/units/" + unit)
                .then()
                .statusCode(200);
    }

    @Test
    void a_retailer_claims_for_its_customer() {
        var rival = Tokens.retailer(shop.tenant(), "rival");
        var claim = claim(SERIAL);
        calls.open(rival, claim).statusCode(422).body("errors.pointer", contains("/customerRef"));
        claim.put("customerRef", "R-7");

        var id = calls.open(rival, claim).statusCode(201).extract().<String>path("id");

        calls.open(rival, claim).statusCode(409).body("code", equalTo("conflict-already-open"));
        shop.as(rival)
                .get("/v1/conflicts")
                .then()
                .body("items.id", contains(id))
                .body("items.parties", contains(nullValue()));
        shop.asRetailer().get("/v1/conflicts").then().body("items", hasSize(0));
        calls.read(id, Tokens.retailer(shop.tenant(), shop.retailer())).statusCode(404);
    }

    @Test
    void the_retailer_that_was_right_reads_the_unit_and_nothing_of_the_others_sale() {
        var rival = Tokens.retailer(shop.tenant(), "rival");
        var claim = claim(SERIAL);
        claim.put("customerRef", "R-7");
        String id = calls.open(rival, claim).statusCode(201).extract().path("id");
        String number = calls.read(id, rival).extract().path("number");

        calls.decide(id, FIRST, transfer()).statusCode(200);

        shop.as(rival)
                .get("/v1/units/" + unit)
                .then()
                .statusCode(200)
                .body("retailerId", equalTo("rival"))
                .body("saleRef", equalTo(number))
                .body("store", equalTo(""))
                .body("price", nullValue());
        shop.asRetailer().get("/v1/units/" + unit).then().statusCode(404);
        shop.as(sara).get("/v1/units/" + unit).then().statusCode(404);
        assertEquals("", exported(rival));
        shop.rival().register(Shop.sale("S-1", "TV55EN510777")).then().statusCode(201);
        shop.register(Shop.sale("S-1", SERIAL)).then().statusCode(409);
    }

    /** Without the header. */
    private String exported(String retailer) {
        var file = shop.as(retailer).get("/v1/registration-exports").then().statusCode(200);
        return file.extract().asString().replaceFirst("^[^\\n]*\\n", "");
    }

    @Test
    void a_person_has_five_open_conflicts_at_most() {
        for (int i = 0; i < 6; i++) shop.television("S-4" + i, "TV55EN51060" + i);
        for (int i = 0; i < 5; i++) calls.opened("reza", "TV55EN51060" + i);

        calls.open(reza, claim("TV55EN510605")).statusCode(409).body("code", equalTo("too-many-conflicts"));

        calls.withdraw(calls.openOnes().getFirst(), reza, FIRST).statusCode(200);
        calls.opened("reza", "TV55EN510605");
    }

    @Test
    void what_cannot_be_a_conflict_is_refused() {
        calls.open(sara, claim(SERIAL)).statusCode(422).body("code", equalTo("own-unit"));
        calls.open(reza, claim("TV55EN999999")).statusCode(404).body("code", equalTo("unit-not-registered"));
        calls.open(reza, Map.of("reason", "GIFT", "statement", "Mine.", "serial", SERIAL))
                .statusCode(422)
                .body("errors.pointer", contains("/gtin"));
        calls.open(reza, Map.of("reason", "GIFT", "statement", "Mine.", "scan", "hello"))
                .statusCode(422)
                .body("code", equalTo("unreadable-scan"));
        calls.open(reza, Map.of("reason", "GIFT", "statement", "", "scan", "x"))
                .statusCode(400)
                .body("errors.pointer", contains("/statement"));
        var stranger = claim(SERIAL);
        stranger.put("proofs", List.of(UUID.randomUUID().toString()));
        calls.open(reza, stranger).statusCode(404);
    }

    @Test
    void whoever_is_forgotten_takes_their_words_and_their_open_claim_along() {
        var id = calls.opened("reza", SERIAL);
        shop.as(reza)
                .get("/v1/customers/me/export")
                .then()
                .body("conflicts.statement", contains("I bought it from Sara in March."));
        var version = shop.as(reza).get("/v1/customers/me").header("ETag");

        shop.as(reza)
                .header("If-Match", version)
                .delete("/v1/customers/me")
                .then()
                .statusCode(204);

        calls.read(id, staff).body("statement", nullValue()).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void a_serial_that_cannot_be_the_units_is_refused() {
        shop.television("S-2", "TV55EN510777");
        var id = calls.opened("reza", SERIAL);

        calls.decide(id, FIRST, correct("LP1"))
                .statusCode(422)
                .body("code", equalTo("serial-not-usable"))
                .body("errors.code", contains("invalid-serial"));
        calls.decide(id, FIRST, correct("TV55EN510777")).statusCode(409).body("code", equalTo("serial-taken"));
        calls.decide(id, FIRST, Map.of("decision", "CORRECT", "reason", "BOXES_SWAPPED"))
                .statusCode(422)
                .body("errors.pointer", contains("/serial"));
        calls.decide(id, FIRST, Map.of("decision", "KEEP", "reason", "SERIAL_MISTYPED"))
                .statusCode(422)
                .body("code", equalTo("reason-not-applicable"));
        calls.decide(id, "\"7\"", keep()).statusCode(412);
        assertEquals(List.of(id), calls.openOnes());
    }
}
