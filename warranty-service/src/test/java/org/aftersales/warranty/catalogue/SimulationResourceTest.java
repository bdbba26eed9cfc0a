package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Televisions sold in late summer, one of them installed later than was first told, and one sold in winter. */
@QuarkusTest
class SimulationResourceTest {

    @Inject
    EventProbe events;

    Shop shop;
    String corrected;

    @BeforeEach
    void sold_televisions() {
        shop = Shop.opened();
        shop.television("S-1", "TV55EN510501");
        sell(shop, "S-2", "TV55EN510502", "2025-09-10T10:00:00+03:30");
        corrected = shop.television("S-3", "TV55EN510503");
        shop.asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "INSTALLATION", "date", "2025-09-14"))
                .post("/v1/units/" + corrected + "/evidence")
                .then()
                .statusCode(201);
        sell(shop, "S-4", "TV55EN510504", "2025-12-01T10:00:00+03:30");
        sell(shop.rival(), "R-1", "TV55EN510505", "2025-09-10T10:00:00+03:30");
    }

    private static void sell(Shop by, String reference, String serial, String soldAt) {
        var sale = Shop.sale(reference, serial);
        sale.put("soldAt", soldAt);
        sale.remove("deliveredAt");
        sale.remove("installedAt");
        by.register(sale).then().statusCode(201);
    }

    /** Four years of parts and one of software from the sale, instead of three and two of labour from installation. */
    private static ObjectNode edited(Consumer<ObjectNode> change) {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("version", 2);
        policy.putObject("startRule").putArray("evidence").add("SALE");
        var coverages = policy.putArray("coverages");
        coverages.addObject().put("kind", "PARTS").put("period", "P4Y");
        coverages.addObject().put("kind", "SOFTWARE").put("period", "P1Y");
        change.accept(policy);
        return policy;
    }

    private ValidatableResponse simulate(String token, ObjectNode policy) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("soldFrom", "2025-08-29").put("soldTo", "2025-09-10").set("policy", policy);
        return shop.as(token)
                .body(body.toString())
                .post("/v1/policies/TV-36/versions/1/simulation")
                .then();
    }

    private String retailer() {
        return Tokens.retailer(shop.tenant(), shop.retailer());
    }

    private ValidatableResponse simulate(Map<String, ?> body) {
        return shop.asRetailer()
                .body(body)
                .post("/v1/policies/TV-36/versions/1/simulation")
                .then();
    }

    @Test
    void a_retailer_learns_what_would_change_for_their_units_and_nothing_is_written() {
        var mark = events.mark();

        simulate(retailer(), edited(policy -> {}))
                .statusCode(200)
                .body("units", equalTo(3))
                .body("changed", equalTo(3))
                .body("start.same", equalTo(1))
                .body("start.earlier", equalTo(2))
                .body("start.daysLost", equalTo(18))
                .body("coverages.kind", contains("PARTS", "LABOUR", "SOFTWARE"))
                .body("coverages[0].lastDay.later", equalTo(3))
                .body("coverages[0].lastDay.daysGained", equalTo(363 + 365 + 349))
                .body("coverages[1].lastDay.removed", equalTo(3))
                .body("coverages[2].lastDay.added", equalTo(3))
                .body("examples", hasItem(corrected));

        events.in(shop.tenant(), mark).andNothingElse();
        shop.asRetailer().get("/v1/policies/TV-36/versions/2").then().statusCode(404);
    }

    @Test
    void a_manager_learns_of_the_units_of_all_retailers() {
        simulate(Tokens.manager(shop.tenant()), edited(policy -> {})).body("units", equalTo(4));
    }

    @Test
    void another_version_can_be_compared() {
        shop.as(Tokens.manager(shop.tenant()))
                .body(edited(policy -> {}).toString())
                .put("/v1/policies/TV-36/versions/2")
                .then()
                .statusCode(201);

        simulate(Map.of("version", 2, "soldFrom", "2025-09-10", "soldTo", "2025-09-10"))
                .statusCode(200)
                .body("compared.withVersion", equalTo(2))
                .body("units", equalTo(1))
                .body("start.same", equalTo(1))
                .body("coverages[0].lastDay.daysGained", equalTo(365));
    }

    @ParameterizedTest
    @CsvSource({
        ", 2025-01-01, 2025-01-02, /policy, either-or",
        "9, 2025-01-01, 2025-01-02, /version, unknown-version",
        "1, 2025-01-02, 2025-01-01, /soldTo, before-from",
        "1, 2022-01-01, 2025-01-01, /soldTo, too-long",
        "1, 1969-12-31, 1970-01-01, /soldFrom, too-early",
    })
    void what_cannot_be_compared_is_refused(Integer version, String from, String to, String pointer, String code) {
        var body = new HashMap<String, Object>(Map.of("soldFrom", from, "soldTo", to));
        if (version != null) body.put("version", version);

        simulate(body)
                .statusCode(422)
                .body("code", equalTo("invalid-simulation"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void other_terms_are_judged_as_a_published_policy_would_be() {
        simulate(retailer(), edited(policy -> policy.put("code", "TV-24")))
                .statusCode(422)
                .body("errors.pointer", contains("/policy/code"));
        simulate(retailer(), edited(policy -> policy.putArray("exclusions").addObject()))
                .statusCode(422)
                .body("errors.pointer", contains("/policy/exclusions/0"));
        simulate(retailer(), edited(policy -> policy.put("zone", "Europe/Berlin")))
                .statusCode(422)
                .body("errors.pointer", contains("/policy/zone"))
                .body("errors.code", contains("other-zone"));
        simulate(retailer(), edited(policy -> policy.put("endDay", "SOMETIMES")))
                .statusCode(400)
                .body("errors.pointer", contains("/policy/endDay"));
    }

    @Test
    void a_version_that_is_not_there_cannot_be_simulated() {
        shop.asRetailer()
                .body(Map.of("version", 1, "soldFrom", "2025-09-10", "soldTo", "2025-09-10"))
                .post("/v1/policies/TV-36/versions/7/simulation")
                .then()
                .statusCode(404);
    }
}
