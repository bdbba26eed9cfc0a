package org.aftersales.warranty.replacement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff has taken a card back before its unit was replaced: that it tells nothing does not change by that. */
@QuarkusTest
class WithdrawnCardTest {

    @ParameterizedTest
    @ValueSource(strings = {"/c/", "/v1/card-checks/"})
    void a_card_that_was_withdrawn_before_looks_like_none(String door) {
        var withdrawn = ReplacedTelevision.under("FRESH");
        var old = withdrawn.shop().cardCode(withdrawn.unit());
        withdrawn
                .shop()
                .as(Tokens.manager(withdrawn.shop().tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(Map.of("reason", "FRAUD"))
                .post("/v1/units/" + withdrawn.unit() + "/card-revocations")
                .then()
                .statusCode(201);
        withdrawn.replaced("2026-06-01");

        assertEquals(without("A".repeat(26), door), without(old, door));
        withdrawn
                .shop()
                .as(withdrawn.sara())
                .body(Map.of("cardCode", old))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-card"));
    }

    private static String without(String code, String door) {
        var answer = given().filter(new OpenApiCalls())
                .header("X-Forwarded-For", UUID.randomUUID() + ".example")
                .get(door + code);
        assertEquals(404, answer.statusCode());
        return answer.asString().replace("/" + code + "\"", "\"").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
