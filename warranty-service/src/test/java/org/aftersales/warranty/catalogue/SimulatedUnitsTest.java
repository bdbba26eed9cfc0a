package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which units a simulation compares, and what it tells of terms that move no day. */
@QuarkusTest
class SimulatedUnitsTest {

    Shop shop;

    @BeforeEach
    void one_television_is_sold() {
        shop = Shop.opened();
        shop.television("S-1", "TV55EN510501");
    }

    private static ObjectNode policy() {
        return ShippedCatalogue.policies().get(2).deepCopy();
    }

    private ValidatableResponse simulate(ObjectNode policy) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("soldFrom", "2025-08-29").put("soldTo", "2025-09-10").set("policy", policy);
        return shop.as(Tokens.manager(shop.tenant()))
                .body(body.toString())
                .post("/v1/policies/TV-36/versions/1/simulation")
                .then()
                .statusCode(200);
    }

    private String made(String token, String path, Map<String, ?> body) {
        return shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void replace(String unit, String serial) {
        var version = shop.asRetailer().get("/v1/units/" + unit).header("ETag");
        shop.as(Tokens.agent(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .body(Map.of("serial", serial))
                .post("/v1/units/" + unit + "/replacement")
                .then()
                .statusCode(201);
    }

    @Test
    void terms_that_move_no_day_are_told_too() {
        var policy = policy();
        policy.withArray("coverages").forEach(line -> ((ObjectNode) line).put("share", 80));
        policy.withArray("exclusions").addObject().put("partCategory", "bracket");
        ObjectNode fee = policy.withArray("fees").addObject().put("code", "TOWING");
        fee.putObject("amount").put("amount", "5.00").put("currency", "EUR");
        policy.put("transferable", false);

        simulate(policy)
                .body("units", equalTo(1))
                .body("changed", equalTo(1))
                .body("start.same", equalTo(1))
                .body("coverages.lastDay.same", contains(1, 1))
                .body("coverages.before.share", contains(100, 100))
                .body("coverages.after.share", contains(80, 80))
                .body("terms.exclusionsAdded.partCategory", contains("bracket"))
                .body("terms.exclusionsRemoved", hasSize(0))
                .body("terms.fees.code", contains("TOWING"))
                .body("terms.fees[0].after.amount", equalTo("5.00"))
                .body("terms.others", contains("/transferable"));
    }

    @Test
    void the_same_terms_change_nothing() {
        simulate(policy())
                .body("changed", equalTo(0))
                .body("terms.exclusionsAdded", hasSize(0))
                .body("terms.fees", hasSize(0))
                .body("terms.others", hasSize(0));
    }

    @Test
    void units_that_were_replaced_or_voided_are_left_out_and_counted() {
        replace(shop.television("S-5", "TV55EN510506"), "TV55EN510507");
        new VoidingCalls(shop).voided(shop.television("S-6", "TV55EN510508"));

        simulate(policy())
                .body("units", equalTo(1))
                .body("leftOut.replaced", equalTo(1))
                .body("leftOut.given", equalTo(1))
                .body("leftOut.voided", equalTo(1))
                .body("leftOut.returned", equalTo(0));
    }

    @Test
    void of_two_words_of_an_owner_the_later_counts_as_it_does_for_the_unit() {
        var sara = Tokens.customer(shop.tenant(), "sara");
        var bought = Map.of("gtin", "9521234001348", "serial", "TV55EN510509", "purchasedOn", "2025-08-29");
        var own = made(sara, "/v1/customers/me/units", bought);
        made(sara, "/v1/units/" + own + "/evidence", Map.of("kind", "SALE", "date", "2025-09-10"));
        var policy = policy();
        policy.withObject("startRule").put("leastSource", "RETAILER");

        simulate(policy)
                .body("units", equalTo(2))
                .body("changed", equalTo(1))
                .body("start.earlier", equalTo(1))
                .body("start.daysLost", equalTo(12))
                .body("examples", contains(own));
    }
}
