package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.as;
import static org.aftersales.warranty.claim.ClaimCalls.fault;
import static org.aftersales.warranty.claim.ClaimCalls.file;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.claim.SoldUnits.Promise;
import org.aftersales.warranty.claim.SoldUnits.Sold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be filed, not twice, and by whom. Today is the twenty-first of November 2026. */
@QuarkusTest
class ClaimRefusalTest {

    private static final Promise PARTS = Promise.until("PARTS", "2027-03-02");
    private static final Promise LABOUR = Promise.until("LABOUR", "2027-03-02");

    private final String tenant = "filing-" + UUID.randomUUID();
    private final String owner = Tokens.customer(tenant, "maryam");

    @Inject
    SoldUnits units;

    @Inject
    Tenants tenants;

    @Inject
    EventProbe probe;

    @Test
    void repeating_a_request_replays_its_answer() {
        var body = fault(sold(PARTS, LABOUR).unitId());
        var first = keyed("the-key", body).statusCode(201).extract().<String>path("id");

        keyed("the-key", body)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        keyed("the-key", fault(UUID.randomUUID())).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void without_an_idempotency_key_nothing_is_filed() {
        as(owner)
                .contentType(ContentType.JSON)
                .body(fault(sold(PARTS, LABOUR).unitId()))
                .post("/v1/claims")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));

        probe.in(tenant).andNothingElse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'unitId': 'UNIT'}                                                            | /faultDescription",
                "{'unitId': 'UNIT', 'faultDescription': '  '}                                  | /faultDescription",
                "{'unitId': 'UNIT', 'faultDescription': 'Dark.', 'colour': 'red'}              | /colour",
                "{'unitId': 'not-an-id', 'faultDescription': 'Dark.'}                          | /unitId",
                "{'unitId': 'UNIT', 'faultDescription': ['Dark.']}                             | /faultDescription",
                "{'unitId': 'UNIT', 'faultDescription': 'Dark.', 'reportedOn': '2026-02-30'}   | /reportedOn",
                "{'unitId': 'UNIT', 'gtin': '1', 'serial': '2', 'faultDescription': 'Dark.'}   | /unitId",
                "{'gtin': '9521234001348', 'faultDescription': 'Dark.'}                        | /unitId",
                "{'gtin': '9521234001348', 'serial': '1\\u0000', 'faultDescription': 'Dark.'}   | /serial",
            })
    void a_malformed_request_is_refused_with_a_pointer(String body, String pointer) {
        var unit = sold(PARTS, LABOUR).unitId().toString();

        keyed("malformed", body.replace('\'', '"').replace("UNIT", unit))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));

        probe.in(tenant).andNothingElse();
    }

    @Test
    void a_description_may_have_4000_characters_and_no_more() {
        var body = fault(sold(PARTS, LABOUR).unitId());
        body.put("faultDescription", "x".repeat(4001));
        file(owner, body).statusCode(400).body("errors[0].pointer", equalTo("/faultDescription"));
        body.put("faultDescription", "خ".repeat(4000));

        file(owner, body).statusCode(201).body("faultDescription", equalTo("خ".repeat(4000)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, reported-in-future", "2024-03-01, reported-before-sale"})
    void an_impossible_day_of_report_breaks_a_rule(String day, String code) {
        file(owner, fault(sold(PARTS, LABOUR).unitId(), day))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/reportedOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOBODYS0001", "٪\ud83d\ude00", " "})
    void an_unknown_label_is_not_found(String serial) {
        file(owner, Map.of("gtin", SoldUnits.GTIN, "serial", serial, "faultDescription", "Dark."))
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9521234001349", "12 34", "۹۵۲۱۲۳۴۰۰۱۳۴۸", "\u0000", ""})
    void a_label_that_is_no_gtin_is_malformed(String gtin) {
        file(owner, Map.of("gtin", gtin, "serial", "TV55EN510501", "faultDescription", "Dark."))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/gtin"));
    }

    @Test
    void the_owner_the_seller_and_an_agent_may_file_and_for_strangers_the_unit_does_not_exist() {
        for (var token : new String[] {owner, Tokens.retailer(tenant, "parsian"), Tokens.agent(tenant)}) {
            file(token, fault(sold(PARTS, LABOUR).unitId())).statusCode(201);
        }
        var unit = sold(PARTS, LABOUR).unitId();
        for (var stranger : new String[] {
            Tokens.customer(tenant, "someone-else"),
            Tokens.customer("another-tenant", "maryam"),
            Tokens.retailer(tenant, "another"),
            Tokens.agent("another-tenant")
        }) {
            file(stranger, fault(unit)).statusCode(404).body("code", equalTo("not-found"));
        }
    }

    private Sold sold(Promise... promises) {
        return tenants.as(tenant, () -> units.sell("parsian", "maryam", promises));
    }

    private ValidatableResponse keyed(String key, Object body) {
        return as(owner)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/claims")
                .then();
    }
}
