package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.function.Consumer;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms of days on which units were sold already; a television was sold on 29 August 2025, and it is November 2026. */
@QuarkusTest
class BackdatedPolicyTest {

    Shop shop;
    String retailer;

    @BeforeEach
    void a_television_is_sold() {
        shop = Shop.opened();
        retailer = Tokens.retailer(shop.tenant(), shop.retailer());
        shop.television("S-1", "TV55EN510501");
    }

    private ValidatableResponse publish(String token, String code, int version, Consumer<ObjectNode> change) {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("code", code).put("version", version);
        change.accept(policy);
        return shop.as(token)
                .body(policy.toString())
                .put("/v1/policies/" + code + "/versions/" + version)
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(422)
                .body("errors.pointer", contains("/effectiveFrom"))
                .body("errors.code", contains("units-sold-since"));
    }

    @Test
    void a_retailer_tells_them_only_for_days_without_sales() {
        refused(publish(retailer, "TV-36", 2, policy -> policy.put("effectiveFrom", "2025-08-29")));
        refused(publish(retailer, "TV-36", 2, policy -> policy.put("effectiveFrom", "2023-01-01")));

        publish(retailer, "TV-36", 2, policy -> policy.put("effectiveFrom", "2025-08-30"))
                .statusCode(201);
        publish(retailer, "TV-36", 3, policy -> policy.put("effectiveFrom", "2026-11-21"))
                .statusCode(201);
    }

    @Test
    void no_more_does_it_take_sales_away_from_other_policies() {
        Consumer<ObjectNode> forSome =
                policy -> policy.putObject("appliesTo").putArray("channels").add("web");

        refused(publish(retailer, "TV-WEB", 1, forSome));
        publish(retailer, "TV-NEW", 1, policy -> {}).statusCode(201);
        publish(retailer, "TV-WEB", 1, forSome.andThen(policy -> policy.put("effectiveFrom", "2026-11-21")))
                .statusCode(201);
    }

    @Test
    void a_manager_reaches_back_and_what_is_published_stays_so_for_everybody() {
        Consumer<ObjectNode> earlier = policy -> policy.put("effectiveFrom", "2025-08-29");
        publish(Tokens.manager(shop.tenant()), "TV-36", 2, earlier).statusCode(201);

        publish(retailer, "TV-36", 2, earlier).statusCode(200);
    }
}
