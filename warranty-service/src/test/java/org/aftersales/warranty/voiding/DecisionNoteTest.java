package org.aftersales.warranty.voiding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Migrations;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sara's television was voided wrongly and is reinstated with a note to her, before Reza gets it. */
@QuarkusTest
class DecisionNoteTest {

    private static final String CANARY = "Dear Sara, the kolibri on the plate is yours.";

    Shop shop;
    VoidingCalls calls;
    String unit;
    String sara;
    String reza;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        calls = new VoidingCalls(shop);
        unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");
        sara = Tokens.customer(shop.tenant(), "sara");
        reza = Tokens.customer(shop.tenant(), "reza");
    }

    private String reinstatedAfterAnAppeal() {
        var id = calls.voided(unit);
        calls.appeal(id, sara, "\"0\"").statusCode(200);
        reinstate(id, "\"1\"");
        return id;
    }

    private String reinstatedUnasked() {
        var id = calls.voided(unit);
        reinstate(id, "\"0\"");
        return id;
    }

    private void reinstate(String id, String version) {
        shop.as(Tokens.manager(shop.tenant()))
                .header("If-Match", version)
                .body(Map.of("decision", "REINSTATE", "reason", "VOIDED_IN_ERROR", "note", CANARY))
                .put("/v1/voidings/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("decisionNote", equalTo(CANARY));
    }

    private void handOver() {
        var code = post(sara, "/v1/transfers", Map.of("unitId", unit)).extract().<String>path("code");
        post(reza, "/v1/transfers/acceptances", Map.of("code", code)).statusCode(200);
    }

    private ValidatableResponse post(String token, String path, Map<String, String> body) {
        return shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    private void assertTheNextOwnerReadsTheReasonOnly(String id) {
        handOver();

        calls.read(id, reza)
                .statusCode(200)
                .body("status", equalTo("REVERSED"))
                .body("decisionReason", equalTo("VOIDED_IN_ERROR"))
                .body("decisionNote", nullValue())
                .body(not(containsString("kolibri")));
        shop.as(reza)
                .get("/v1/voidings?unitId=" + unit)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body(not(containsString("kolibri")));
        calls.read(id, sara).statusCode(404);
    }

    @Test
    void what_an_appeal_was_answered_is_not_for_the_next_owner() {
        var id = reinstatedAfterAnAppeal();
        calls.read(id, sara).body("decisionNote", equalTo(CANARY));

        assertTheNextOwnerReadsTheReasonOnly(id);
    }

    @Test
    void what_was_written_to_an_owner_who_never_objected_is_not_either() {
        var id = reinstatedUnasked();
        calls.read(id, sara).body("decisionNote", equalTo(CANARY));

        assertTheNextOwnerReadsTheReasonOnly(id);
    }

    @Test
    void staff_goes_on_reading_it_and_the_retailer_never_does() {
        var id = reinstatedAfterAnAppeal();

        calls.read(id, Tokens.retailer(shop.tenant(), shop.retailer()))
                .statusCode(200)
                .body("decisionReason", equalTo("VOIDED_IN_ERROR"))
                .body(not(containsString("kolibri")));
        handOver();
        for (var staff : List.of(Tokens.agent(shop.tenant()), Tokens.adjuster(shop.tenant()))) {
            calls.read(id, staff).body("decisionNote", equalTo(CANARY));
        }
    }

    @Test
    void it_goes_with_the_person_whom_it_was_written_to() {
        var id = reinstatedUnasked();
        handOver();

        var version = shop.as(sara).get("/v1/customers/me").header("ETag");
        shop.as(sara)
                .header("If-Match", version)
                .delete("/v1/customers/me")
                .then()
                .statusCode(204);

        calls.read(id, Tokens.agent(shop.tenant())).statusCode(200).body("decisionNote", nullValue());
    }

    @Test
    void of_older_notes_those_to_people_who_had_appealed_are_known() {
        var asked = reinstatedAfterAnAppeal();

        Migrations.again("alter table voiding drop column note_for;", "V37__note_for_one_owner.sql");

        calls.read(asked, sara).body("decisionNote", equalTo(CANARY));
    }
}
