package org.aftersales.warranty.voiding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VoidingResourceTest {

    private static final String FIRST = "\"0\"";
    private static final String SECOND = "\"1\"";

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    Shop shop;
    VoidingCalls calls;
    String unit;
    String manager;
    String sara;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        calls = new VoidingCalls(shop);
        unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");
        sara = Tokens.customer(shop.tenant(), "sara");
        manager = Tokens.manager(shop.tenant());
    }

    @Test
    void a_void_unit_covers_nothing_on_any_day_and_says_why() {
        var mark = events.mark();

        var id = calls.voided(unit);

        shop.asRetailer()
                .get("/v1/units/" + unit + "/coverage?asOf=2026-01-01")
                .then()
                .body("verdict", equalTo("NOT_COVERED"))
                .body("voidReason", equalTo("SERIAL_ALTERED"))
                .body("coverages.reason", contains("VOID", "VOID"));
        shop.as(sara).get("/v1/units/" + unit).then().body("voidReason", equalTo("SERIAL_ALTERED"));
        shop.as(sara).get("/v1/card-checks/" + shop.cardCode(unit)).then().body("state", equalTo("VOID"));
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.voided.v1")
                .with("unitId", unit)
                .with("voidingId", id)
                .with("reason", "SERIAL_ALTERED")
                .andNothingElse();
    }

    @Test
    void the_owner_objects_and_another_person_reinstates_it() {
        var id = calls.voided(unit);
        var mark = events.mark();

        objected(id);
        shop.as(manager).get("/v1/voidings/appeals").then().body("items.id", contains(id));
        calls.decide(id, manager, SECOND, "REINSTATE", "EVIDENCE_REFUTED")
                .statusCode(200)
                .body("status", equalTo("REVERSED"))
                .body("decisionNote", equalTo("We looked again."));

        shop.asRetailer()
                .get("/v1/units/" + unit + "/coverage?asOf=2026-01-01")
                .then()
                .body("verdict", equalTo("COVERED"))
                .body("voidReason", nullValue());
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.void-appealed.v1")
                .with("voidingId", id)
                .expect("warranty.unit.reinstated.v1")
                .with("decisionReason", "EVIDENCE_REFUTED")
                .andNothingElse();
        events.of(shop.tenant())
                .forEach(event -> assertFalse(event.data().toString().contains("Sara")));
    }

    private void objected(String id) {
        calls.appeal(id, sara, FIRST)
                .statusCode(200)
                .header("ETag", SECOND)
                .body("status", equalTo("APPEALED"))
                .body("appeal", equalTo("The plate fell off, ask Sara."));
    }

    @Test
    void an_appeal_that_fails_leaves_it_void() {
        var id = calls.voided(unit);
        calls.appeal(id, sara, FIRST).statusCode(200);
        var mark = events.mark();

        calls.decide(id, manager, SECOND, "UPHOLD", "EVIDENCE_STANDS").body("status", equalTo("UPHELD"));

        calls.appeal(id, sara, "\"2\"").statusCode(409).body("code", equalTo("illegal-transition"));
        shop.as(sara).get("/v1/units/" + unit).then().body("voidReason", equalTo("SERIAL_ALTERED"));
        events.in(shop.tenant(), mark).expect("warranty.unit.void-upheld.v1").andNothingElse();
    }

    @Test
    void the_manager_who_voided_it_does_not_decide_the_appeal() {
        var id = calls.voidUnit(unit, manager).statusCode(201).extract().<String>path("id");
        calls.appeal(id, sara, FIRST).statusCode(200);

        calls.decide(id, manager, SECOND, "UPHOLD", "EVIDENCE_STANDS")
                .statusCode(422)
                .body("code", equalTo("second-person-needed"));
    }

    @Test
    void a_unit_is_voided_once_and_may_be_voided_again_after_it_was_reinstated() {
        var id = calls.voided(unit);
        calls.voidUnit(unit, manager).statusCode(409).body("code", equalTo("already-void"));
        calls.decide(id, manager, FIRST, "REINSTATE", "VOIDED_IN_ERROR").statusCode(200);
        clock.advance(Duration.ofMillis(1)); // ids are in the order of time
        var again = calls.voided(unit);

        shop.as(sara).get("/v1/voidings?unitId=" + unit).then().body("items.id", contains(again, id));
    }

    @Test
    void the_words_of_an_appeal_are_for_staff_and_their_author() {
        var id = calls.voided(unit);
        calls.appeal(id, sara, FIRST).statusCode(200);

        calls.read(id, Tokens.agent(shop.tenant())).body("appeal", equalTo("The plate fell off, ask Sara."));
        calls.read(id, Tokens.retailer(shop.tenant(), shop.retailer()))
                .statusCode(200)
                .body("appeal", nullValue());
    }

    @Test
    void what_does_not_fit_is_refused() {
        var id = calls.voided(unit);

        calls.decide(id, manager, FIRST, "UPHOLD", "GOODWILL")
                .statusCode(422)
                .body("code", equalTo("reason-not-applicable"));
        calls.decide(id, manager, SECOND, "REINSTATE", "GOODWILL").statusCode(412);
        shop.as(sara)
                .body(Map.of("statement", "No."))
                .post("/v1/voidings/" + id + "/appeal")
                .then()
                .statusCode(428);
        calls.voidUnit(UUID.randomUUID().toString(), manager).statusCode(404);
        shop.as(sara).get("/v1/voidings").then().statusCode(400).body("errors.pointer", contains("?unitId"));
        var stranger = Tokens.customer(shop.tenant(), "reza");
        shop.as(stranger).get("/v1/voidings?unitId=" + unit).then().statusCode(404);
        shop.as(manager).get("/v1/voidings/appeals").then().body("items", hasSize(0));
        shop.as(manager)
                .header("Idempotency-Key", "spoiled")
                .body(Map.of("unitId", unit, "reason", "STOLEN", "evidence", "she said so"))
                .post("/v1/voidings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/evidence"));
    }
}
