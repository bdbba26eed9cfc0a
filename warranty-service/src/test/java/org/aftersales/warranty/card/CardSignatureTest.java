package org.aftersales.warranty.card;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.aftersales.warranty.Shop;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed cards as a third party sees them: by another implementation of JWS and with nothing but the published key. */
@QuarkusTest
class CardSignatureTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    Shop shop;
    String card;

    @BeforeEach
    void a_television_is_sold() {
        shop = Shop.opened();
        card = "/v1/units/" + shop.television("S-1", "TV55EN510501") + "/card";
    }

    @Test
    void the_signed_card_is_verified_by_the_published_key_and_says_nothing_of_the_owner() throws Exception {
        var answer = shop.asRetailer().accept("application/jose").get(card);

        answer.then().statusCode(200).contentType("application/jose");
        var claims = JSON.readTree(verified(answer.asString()));
        assertEquals("http://localhost", claims.path("iss").asText());
        assertEquals("09521234001348", claims.path("gtin").asText());
        assertEquals(
                List.of(
                        "iss",
                        "iat",
                        "cardNumber",
                        "cardVersion",
                        "gtin",
                        "product",
                        "serial",
                        "policyCode",
                        "policyVersion",
                        "startsOn",
                        "coverages",
                        "checkUrl"),
                claims.propertyStream().map(Map.Entry::getKey).toList());
    }

    @Test
    void a_changed_card_is_not_verified() throws Exception {
        var parts = shop.asRetailer()
                .accept("application/jose")
                .get(card)
                .asString()
                .split("\\.");
        var other = shop.asRetailer()
                .accept("application/jose")
                .get("/v1/units/" + shop.television("S-2", "TV55EN510502") + "/card")
                .asString()
                .split("\\.");

        assertFalse(signature(parts[0] + "." + other[1] + "." + parts[2]).verifySignature());
        assertTrue(signature(String.join(".", parts)).verifySignature());
    }

    static String verified(String compact) throws JoseException {
        var signature = signature(compact);
        assertTrue(signature.verifySignature());
        return signature.getPayload();
    }

    /** With the key that the service publishes, found by the id in the header, as a third party does. */
    private static JsonWebSignature signature(String compact) throws JoseException {
        var published =
                given().get("/.well-known/jwks.json").then().statusCode(200).extract();
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(compact);
        var key = new JsonWebKeySet(published.asString())
                .getJsonWebKeys().stream()
                        .filter(each -> each.getKeyId().equals(signature.getKeyIdHeaderValue()))
                        .findFirst()
                        .orElseThrow();
        signature.setKey(key.getKey());
        return signature;
    }
}
