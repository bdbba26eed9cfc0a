package org.aftersales.warranty.dossier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.aftersales.warranty.claim.ClaimId;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.customer.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    @Inject
    EventProbe events;

    @Inject
    TableDump tables;

    @Inject
    ClaimUseCases claims;

    @Inject
    Tenants tenants;

    Shop shop;
    Person sara;

    @BeforeEach
    void buy() {
        shop = Shop.opened();
        sara = Person.of(shop, "canary-" + UUID.randomUUID(), "canary-" + UUID.randomUUID());
    }

    @Test
    void nothing_of_the_person_is_left_in_tables_and_events() {
        sara.tells(Map.of("name", "Nightingale", "email", "canary.nightingale@example.org"));
        sara.keepsForSafety(Map.of("phone", "+989120009876"));
        var mark = events.mark();
        assertTrue(tables.contain(sara.subject()), "the search looks where things are");

        erased(sara).then().statusCode(204);

        events.in(shop.tenant(), mark)
                .expect("warranty.customer.erased.v1")
                .with("customerId", sara.customerId())
                .andNothingElse();
        var tombstone = events.contacts(shop.tenant()).getLast();
        assertEquals("warranty.contact.erased.v1", tombstone.type());
        assertNull(tombstone.sealed());
        for (var canary : List.of("Nightingale", "canary.nightingale@example", "989120009876"))
            assertFalse(tables.contain(canary), canary);
        var customer = tables.rows("customer", shop.tenant());
        assertFalse(customer.contains(sara.subject()) || customer.contains("canary") || customer.contains("\\\\x"));
        assertFalse(tables.rows("idempotency", shop.tenant()).contains(sara.subject()));
    }

    @Test
    void what_was_sold_and_covered_stays_for_staff_without_the_person() {
        var claim = shop.claim(sara.unit());
        settle(claim);

        erased(sara).then().statusCode(204);

        sara.staff()
                .get("/v1/units/" + sara.unit())
                .then()
                .statusCode(200)
                .body("customerId", equalTo(sara.customerId()))
                .body("coverages", hasSize(2));
        sara.staff()
                .get("/v1/claims/" + claim)
                .then()
                .statusCode(200)
                .body("faultDescription", equalTo(""))
                .body("status", equalTo("SETTLED"));
    }

    @Test
    void the_profile_tells_staff_that_and_when_the_person_was_forgotten() {
        erased(sara).then().statusCode(204);

        sara.staff()
                .get(sara.path())
                .then()
                .body("name", nullValue())
                .body("linkedAt", nullValue())
                .body("erasedAt", notNullValue())
                .body("consents.given", contains(false));
    }

    @Test
    void the_person_is_nobody_from_then_on() {
        erased(sara).then().statusCode(204);

        sara.reads().then().statusCode(404);
        sara.asks().get("/v1/units").then().body("items", hasSize(0));
        assertEquals(404, sara.asks().get("/v1/units/" + sara.unit()).statusCode());
    }

    @Test
    void erasing_again_changes_nothing() {
        erased(sara).then().statusCode(204);
        var mark = events.mark();
        var tombstones = events.contacts(shop.tenant()).size();

        sara.asks()
                .header("If-Match", "\"0\"")
                .delete("/v1/customers/me")
                .then()
                .statusCode(204);
        sara.staff().header("If-Match", "\"0\"").delete(sara.path()).then().statusCode(204);

        events.in(shop.tenant(), mark).andNothingElse();
        assertEquals(tombstones, events.contacts(shop.tenant()).size());
    }

    @Test
    void not_while_a_claim_is_in_progress() {
        var claim = shop.claim(sara.unit());

        erased(sara).then().statusCode(409).body("code", equalTo("claim-in-progress"));

        sara.reads().then().body("name", equalTo("Sara Moradi"));
        settle(claim);
        erased(sara).then().statusCode(204);
    }

    @Test
    void staff_erases_whom_they_read_last() {
        sara.staff().delete(sara.path()).then().statusCode(428);
        sara.staff().header("If-Match", "\"99\"").delete(sara.path()).then().statusCode(412);

        var version = sara.staff().get(sara.path()).header("ETag");

        sara.staff().header("If-Match", version).delete(sara.path()).then().statusCode(204);
        sara.staff()
                .header("If-Match", "*")
                .delete("/v1/customers/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void whoever_holds_the_card_may_claim_an_erased_customer_anew_and_finds_nothing_of_before() {
        var code = shop.cardCode(sara.unit());
        erased(sara).then().statusCode(204);

        shop.present(code, "reza").then().statusCode(200);

        var reza = shop.as(Tokens.customer(shop.tenant(), "reza"));
        reza.get("/v1/customers/me")
                .then()
                .body("customerId", equalTo(sara.customerId()))
                .body("name", nullValue())
                .body("consents.given", contains(false));
    }

    @Test
    void a_sale_under_the_old_reference_is_a_new_customers() {
        erased(sara).then().statusCode(204);

        var sale = Shop.sale("S-again", "TV55EN510599");
        sale.put("customerRef", sara.reference());
        String unit = shop.register(sale).then().statusCode(201).extract().path("id");

        String customer = shop.asRetailer().get("/v1/units/" + unit).path("customerId");
        assertNotEquals(sara.customerId(), customer);
        sara.staff().get("/v1/customers/" + customer).then().body("name", equalTo("Sara Moradi"));
    }

    private static Response erased(Person person) {
        return person.asks().header("If-Match", person.reads().header("ETag")).delete("/v1/customers/me");
    }

    /** The work was done and its ticket closed. */
    private void settle(String claim) {
        tenants.run(shop.tenant(), () -> claims.settle(ClaimId.fromString(claim), UUID.randomUUID()));
    }
}
