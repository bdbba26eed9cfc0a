package org.aftersales.warranty.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receipt proves a purchase of goods that there can be. */
@QuarkusTest
class ProvenSerialTest {

    private static final String TELEVISION = "9521234001348";

    CheckedShop shop;

    @BeforeEach
    void open() {
        shop = new CheckedShop(Shop.opened());
    }

    private static Map<String, ?> proven(String gtin, String serial) {
        return Map.of("gtin", gtin, "serial", serial, "proofOfPurchase", Map.of("soldOn", "2025-08-29"));
    }

    private ValidatableResponse prove(String serial) {
        return shop.check(proven(TELEVISION, serial));
    }

    @ParameterizedTest
    @CsvSource({
        TELEVISION + ", LP12345678, 422",
        TELEVISION + ", tv55-en 510501, 200",
        "9521234001010, 490154203237517, 422",
        "9521234001010, 490154203237518, 200",
    })
    void the_serial_must_fit_the_rules_of_its_product(String gtin, String serial, int status) {
        var answer = shop.check(proven(gtin, serial)).statusCode(status);

        if (status == 200) answer.body("basis", equalTo("PROOF_OF_PURCHASE"));
        else answer.body("code", equalTo("invalid-serial")).body("errors.pointer", contains("/serial"));
    }

    @Test
    void where_only_issued_serials_are_sold_it_must_have_been_issued() {
        var manager = Tokens.manager(shop.shop().tenant());
        ObjectNode television = ShippedCatalogue.products().get(4).deepCopy();
        shop.shop()
                .as(manager)
                .header("If-Match", "\"0\"")
                .body(television.put("onlyIssuedSerials", true).toString())
                .put("/v1/products/" + TELEVISION)
                .then()
                .statusCode(200);
        shop.shop()
                .as(manager)
                .contentType("text/csv")
                .body("TV55EN510501\n")
                .post("/v1/products/" + TELEVISION + "/issued-serials")
                .then()
                .statusCode(200);
        shop.shop().register(Map.of()).then().statusCode(422); // a refusal looks at the catalogue as it is now

        prove("TV55EN510501").statusCode(200).body("verdict", equalTo("COVERED"));
        prove("TV55EN510502")
                .statusCode(422)
                .body("code", equalTo("serial-not-issued"))
                .body("errors.pointer", contains("/serial"));
    }

    @Test
    void of_many_questions_only_the_impossible_ones_are_refused() {
        shop.shop()
                .asRetailer()
                .body(Map.of(
                        "checks",
                        List.of(proven(TELEVISION, "TV55EN510501"), proven(TELEVISION, "X"), Map.of("gtin", "1"))))
                .post("/v1/coverage-checks/batches")
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 422, 400));
    }
}
