package org.aftersales.warranty.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CounterClaimTest {

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private CounterCalls counter;

    @BeforeEach
    void open() {
        clock.reset();
        counter = new CounterCalls(Shop.opened());
    }

    @Test
    void staff_claims_for_a_unit_that_nobody_has_registered() {
        var told = counter.television(counter.agent());
        var mark = events.mark();

        var filed = counter.file(counter.agent(), told)
                .statusCode(201)
                .body("claim.status", equalTo("APPROVED"))
                .body("registration.outcome", equalTo("registered"))
                .body("registration.serial", equalTo(CounterCalls.SERIAL))
                .extract();

        String claim = filed.path("claim.id");
        String unit = filed.path("registration.id");
        events.in(counter.shop().tenant(), mark)
                .expect("warranty.unit.self-registered.v1")
                .with("unitId", unit)
                .expect("warranty.claim.filed.v1")
                .with("unitId", unit)
                .expect("warranty.claim.approved.v1")
                .with("claimId", claim)
                .andNothingElse();
        counter.read(counter.agent(), "/v1/units/" + unit + "/proofs").body("items.id", equalTo(told.get("proofs")));
    }

    @Test
    void the_claim_is_as_every_other_and_no_retailer_sees_the_unit() {
        var filed = counter.file(counter.agent(), counter.television(counter.agent()))
                .statusCode(201)
                .extract();

        counter.read(counter.agent(), "/v1/claims/" + filed.path("claim.id"))
                .body("unitId", equalTo(filed.path("registration.id")))
                .body("faultDescription", equalTo("The screen stays dark."));
        counter.read(counter.retailer(), "/v1/units/" + filed.path("registration.id"))
                .statusCode(404);
    }

    @Test
    void a_repetition_has_the_same_answer_and_a_second_claim_is_for_the_registered_unit() {
        var told = counter.television(counter.agent());

        var first = counter.file(counter.agent(), told, "k-1").statusCode(201);
        counter.file(counter.agent(), told, "k-1")
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("claim.id", equalTo(first.extract().path("claim.id")));

        counter.file(counter.agent(), counter.television(counter.agent()))
                .statusCode(409)
                .body("code", equalTo("unit-already-registered"))
                .body("errors.pointer", contains("/serial"));
        counter.read(counter.agent(), "/v1/claims").body("items", hasSize(1));
    }

    @Test
    void whoever_gets_the_card_is_the_owner_and_nobody_is_recognised_by_telephone() {
        var shop = counter.shop();
        var sara = shop.television("S-1", "TV55EN510777"); // +989350002578
        var told = counter.with(counter.agent(), "customer", Map.of("name", "Sara", "phone", "+989350002578"));

        String unit =
                counter.file(counter.agent(), told).statusCode(201).extract().path("registration.id");

        String owner =
                counter.read(counter.agent(), "/v1/units/" + sara).extract().path("customerId");
        counter.read(counter.agent(), "/v1/units/" + unit).body("customerId", not(equalTo(owner)));
        String code = counter.read(counter.agent(), "/v1/units/" + unit + "/card")
                .extract()
                .path("code");
        shop.present(code, "reza").then().statusCode(200);
        var reza = Tokens.customer(shop.tenant(), "reza");
        counter.read(reza, "/v1/claims").body("items", hasSize(1));
        counter.read(reza, "/v1/units/" + unit + "/proofs").body("items", hasSize(1));
    }

    @Test
    void a_retailer_answers_for_what_it_registers_and_no_other_sees_it() {
        var told = counter.with(counter.retailer(), "customerRef", "C-9");
        var filed = counter.file(counter.retailer(), told).statusCode(201).extract();
        String unit = filed.path("registration.id");

        counter.read(counter.retailer(), "/v1/units/" + unit).body("retailerId", equalTo("parsian"));
        counter.read(counter.retailer(), "/v1/claims/" + filed.path("claim.id")).statusCode(200);
        counter.read(counter.rival(), "/v1/claims/" + filed.path("claim.id")).statusCode(404);
        counter.read(counter.rival(), "/v1/units/" + unit).statusCode(404);

        var free = counter.television(counter.retailer());
        free.remove("price");
        counter.file(counter.retailer(), free)
                .statusCode(422)
                .body("code", equalTo("missing-field"))
                .body("errors.pointer", contains("/price"));
        var next = counter.with(counter.retailer(), "customerRef", "C-9");
        next.put("serial", "TV55EN510502");
        String second =
                counter.file(counter.retailer(), next).statusCode(201).extract().path("registration.id");
        String owner =
                counter.read(counter.retailer(), "/v1/units/" + unit).extract().path("customerId");
        counter.read(counter.retailer(), "/v1/units/" + second).body("customerId", equalTo(owner));
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        var mark = events.mark();
        var rivals = counter.with(counter.rival(), "serial", CounterCalls.SERIAL);

        counter.file(counter.retailer(), rivals).statusCode(404); // the proof is not the caller's to show
        var unknown = counter.with(counter.agent(), "proofs", List.of(UUID.randomUUID()));
        counter.file(counter.agent(), unknown).statusCode(404);
        var early = counter.with(counter.agent(), "reportedOn", "2025-08-28");
        counter.file(counter.agent(), early).statusCode(422);

        counter.read(counter.agent(), "/v1/units?gtin=9521234001348&serial=" + CounterCalls.SERIAL)
                .body("items", hasSize(0));
        events.in(counter.shop().tenant(), mark).andNothingElse();
    }
}
