package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.function.Consumer;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales of a product that leaves its policy to the sale. */
@QuarkusTest
class PolicySelectionTest {

    private static final String GTIN = "9521234009993";

    Shop shop;

    @BeforeEach
    void a_television_without_a_policy_of_its_own() {
        shop = Shop.opened();
        ObjectNode product = ShippedCatalogue.products().get(4).deepCopy();
        product.put("gtin", GTIN).put("policyCode", "BY-SALE");
        shop.asRetailer()
                .body(product.toString())
                .put("/v1/products/" + GTIN)
                .then()
                .statusCode(201);
    }

    private Response publish(String code, Consumer<ObjectNode> selection) {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("code", code);
        selection.accept(policy.putObject("appliesTo"));
        return shop.asRetailer().body(policy.toString()).put("/v1/policies/" + code + "/versions/1");
    }

    private Response sell(String reference, Map<String, String> how) {
        var sale = Shop.sale(reference, "TV55EN510501".replace("501", reference.substring(2)));
        sale.put("gtin", GTIN);
        sale.putAll(how);
        return shop.register(sale);
    }

    @Test
    void the_most_specific_policy_for_category_channel_condition_and_country_is_taken() {
        publish("TV-ALL", to -> to.putArray("categories").add("television"));
        publish("TV-USED", to -> {
            to.putArray("categories").add("television");
            to.putArray("conditions").add("USED").add("REFURBISHED");
        });
        publish("TV-WEB-IR", to -> {
            to.putArray("categories").add("television");
            to.putArray("channels").add("web");
            to.putArray("countries").add("IR");
        });

        sell("S-101", Map.of()).then().statusCode(201).body("policyCode", equalTo("TV-ALL"));
        sell("S-102", Map.of("condition", "USED")).then().body("policyCode", equalTo("TV-USED"));
        sell("S-103", Map.of("channel", "web")).then().body("policyCode", equalTo("TV-WEB-IR"));
        sell("S-104", Map.of("channel", "web", "store", "DE-BER-01")).then().body("policyCode", equalTo("TV-ALL"));
    }

    @Test
    void a_policy_as_specific_as_another_is_refused_with_its_name() {
        publish("TV-ALL", to -> to.putArray("categories").add("television"))
                .then()
                .statusCode(201);

        publish("TV-TOO", to -> to.putArray("categories").add("radio").add("television"))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-policy"))
                .body("errors.pointer", contains("/appliesTo"))
                .body("errors.code", contains("ambiguous"));
        publish("TV-ALL", to -> to.putArray("categories").add("television"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_sale_that_no_policy_is_for_is_refused() {
        publish("TV-USED", to -> to.putArray("conditions").add("USED"));

        sell("S-101", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-policy-in-force"))
                .body("errors.pointer", contains("/gtin"));
    }

    @Test
    void a_proof_of_purchase_is_judged_by_the_same_choice() {
        publish("TV-ALL", to -> to.putArray("categories").add("television"));
        publish("TV-USED", to -> {
            to.putArray("categories").add("television");
            to.putArray("conditions").add("USED");
        });
        var proof = Map.of("soldOn", "2026-10-01", "condition", "USED", "country", "IR");

        shop.asRetailer()
                .body(Map.of("gtin", GTIN, "proofOfPurchase", proof))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200)
                .body("policyCode", equalTo("TV-USED"));
    }

    @Test
    void no_policy_has_the_word_for_its_code() {
        publish("BY-SALE", to -> to.putArray("categories").add("television"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"))
                .body("errors.code", contains("reserved"));
    }

    @Test
    void an_unknown_condition_is_malformed() {
        sell("S-101", Map.of("condition", "WORN"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/condition"));
    }
}
