package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PolicyCodesTest {

    @ParameterizedTest
    @CsvSource({
        "TV-O1, TV-01, true",
        "TV-O1, TV-OI, true",
        "tv-ol, TV-01, true",
        "TV-36, TV-36, true",
        "TV-36, TV-38, false",
        "TV-36, TV.36, false"
    })
    void letters_and_digits_that_look_the_same_are_one(String one, String other, boolean alike) {
        assertEquals(alike, PolicyCodes.lookAlike(one, other));
    }

    @Test
    void a_new_code_that_looks_like_a_published_one_is_refused_and_further_versions_are_not() {
        var shop = Shop.opened();
        publish(shop, "HOME-1O", 1).statusCode(201);

        publish(shop, "HOME-10", 1)
                .statusCode(422)
                .body("errors.pointer", contains("/code"))
                .body("errors.code", contains("lookalike"));
        publish(shop, "HOME-1O", 2).statusCode(201);
        publish(shop, "HOME-11", 1).statusCode(201);
    }

    private static ValidatableResponse publish(Shop shop, String code, int version) {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("code", code).put("version", version);
        return shop.asRetailer()
                .body(policy.toString())
                .put("/v1/policies/" + code + "/versions/" + version)
                .then();
    }
}
