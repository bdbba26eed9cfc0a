package org.aftersales.warranty.registration;

import static org.aftersales.warranty.registration.OwnUnitCalls.SERIAL;
import static org.aftersales.warranty.registration.OwnUnitCalls.television;
import static org.aftersales.warranty.registration.OwnUnitCalls.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.aftersales.warranty.proof.ProofCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sara bought a television of which no retailer has told. */
@QuarkusTest
class OwnUnitResourceTest {

    @Inject
    EventProbe events;

    @Inject
    TableDump tables;

    Shop shop;
    OwnUnitCalls calls;

    @BeforeEach
    void open() {
        shop = Shop.opened();
        calls = new OwnUnitCalls(shop);
    }

    @Test
    void a_person_registers_what_they_bought_and_it_is_covered() {
        var mark = events.mark();

        var unit = calls.register("sara", television("tv55-en 510501"))
                .statusCode(201)
                .body("outcome", equalTo("registered"))
                .body("serial", equalTo(SERIAL))
                .body("policyCode", equalTo("TV-36"))
                .body("startsOn", equalTo("2025-08-29"))
                .body("coverages.lastDay", contains("2028-08-29", "2027-08-29"))
                .extract()
                .<String>path("id");

        events.in(shop.tenant(), mark)
                .expect("warranty.customer.linked.v1")
                .with("subject", "sara")
                .expect("warranty.unit.self-registered.v1")
                .with("unitId", unit)
                .with("purchasedOn", "2025-08-29")
                .andNothingElse();
    }

    @Test
    void it_is_theirs_and_of_no_retailer() {
        var unit = calls.registered("sara", television(SERIAL));

        calls.read("sara", "/v1/units/" + unit)
                .statusCode(200)
                .body("retailerId", equalTo("none"))
                .body("price", nullValue());
        calls.read("sara", "/v1/units").body("items.id", contains(unit));
        calls.read("sara", "/v1/units/" + unit + "/card").statusCode(200);
        calls.read("reza", "/v1/units/" + unit).statusCode(404);
        shop.asRetailer().get("/v1/units/" + unit).then().statusCode(404);
        new Shop(shop.tenant(), "none")
                .asRetailer()
                .get("/v1/units/" + unit)
                .then()
                .statusCode(404);
    }

    @Test
    void a_scanned_label_a_price_and_a_receipt_are_taken_too() {
        var receipt = new ProofCalls(shop).photograph(calls.token("sara"));
        Map<String, Object> told = Map.of(
                "scan",
                "]C1010952123400134821" + SERIAL,
                "purchasedOn",
                "2025-08-29",
                "price",
                Map.of("amount", "518770000", "currency", "IRR"),
                "proofs",
                List.of(receipt));

        var unit = calls.registered("sara", told);

        calls.read("sara", "/v1/units/" + unit).body("price.amount", equalTo("518770000.00"));
        calls.read("sara", "/v1/units/" + unit + "/proofs").body("items.id", contains(receipt));
    }

    @Test
    void a_repetition_has_the_same_answer_and_a_new_attempt_hears_that_it_is_theirs() {
        var key = UUID.randomUUID().toString();
        String unit = calls.register("sara", key, television(SERIAL)).extract().path("id");

        calls.register("sara", key, television(SERIAL)).statusCode(201).body("id", equalTo(unit));
        calls.register("sara", television(SERIAL))
                .statusCode(409)
                .body("code", equalTo("unit-already-yours"))
                .body("errors.pointer", contains("/serial"));
    }

    @Test
    void the_day_of_purchase_is_the_owners_word_and_better_evidence_moves_the_start() {
        var unit = calls.registered("sara", television(SERIAL));
        var evidence = "/v1/units/" + unit + "/evidence";
        calls.read("sara", evidence)
                .body("evidence.kind", contains("SALE"))
                .body("evidence.source", contains("CUSTOMER"));

        shop.as(Tokens.agent(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "SALE", "date", "2025-06-01"))
                .post(evidence)
                .then()
                .statusCode(201);

        calls.read("sara", evidence)
                .body("startsOn", equalTo("2025-06-01"))
                .body("evidence.source", contains("STAFF", "CUSTOMER"));
    }

    @Test
    void consent_and_the_contact_for_safety_notices_are_kept_apart() {
        var told = with("safetyContact", Map.of("email", "emergency.canary@example.org"));
        told.put("marketingConsent", false);

        calls.registered("sara", told);

        calls.read("sara", "/v1/customers/me")
                .body("email", nullValue())
                .body("safetyContactGiven", equalTo(true))
                .body("consents.purpose", contains("MARKETING"))
                .body("consents.given", contains(false))
                .body("consents.source", contains("CUSTOMER"));
        assertFalse(tables.contain("emergency.canary"));
    }

    @Test
    void a_second_unit_is_the_same_customers() {
        var one = calls.registered("sara", television(SERIAL));
        var other = calls.registered("sara", television("TV55EN510502"));

        String customer = calls.read("sara", "/v1/units/" + one).extract().path("customerId");
        calls.read("sara", "/v1/units/" + other).body("customerId", equalTo(customer));
    }

    @Test
    void a_claim_for_it_is_decided_by_its_coverage() {
        var unit = calls.registered("sara", television(SERIAL));

        shop.as(calls.token("sara"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", unit, "faultDescription", "The screen stays dark."))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .body("status", equalTo("APPROVED"));
    }
}
