package org.aftersales.warranty.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileResourceTest {

    @Inject
    TableDump tables;

    Person sara;

    @BeforeEach
    void buy() {
        sara = Person.of(Shop.opened(), "sara-" + UUID.randomUUID(), "C-1");
    }

    @Test
    void staff_reads_a_profile_and_that_they_did_is_on_record_without_the_values() {
        sara.staff().get(sara.path()).then().statusCode(200).body("name", equalTo("Sara Moradi"));
        sara.shop()
                .as(Tokens.agent(sara.shop().tenant()))
                .get(sara.path() + "/consents")
                .then()
                .statusCode(200);

        sara.staff()
                .get(sara.path() + "/readings")
                .then()
                .statusCode(200)
                .body("items.part", contains("CONSENTS", "PROFILE"))
                .body("items.staff", contains("an-agent", "a-manager"));
        assertFalse(tables.rows("profile_reading", sara.shop().tenant()).contains("Sara"));
    }

    @Test
    void a_person_who_reads_their_own_leaves_no_record() {
        sara.reads().then().statusCode(200);

        sara.staff().get(sara.path() + "/readings").then().body("items", hasSize(0));
    }

    @Test
    void readings_are_listed_page_by_page() {
        for (int i = 0; i < 3; i++) sara.staff().get(sara.path()).then().statusCode(200);

        var first = sara.staff().get(sara.path() + "/readings?limit=2");

        first.then().body("items", hasSize(2));
        sara.staff()
                .queryParam("after", first.<String>path("next"))
                .get(sara.path() + "/readings")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void staff_writes_down_what_a_person_asked_for() {
        var version = sara.staff().get(sara.path()).header("ETag");

        sara.staff()
                .header("If-Match", version)
                .body(Map.of("name", "Sara Moradi", "email", "sara@example.org"))
                .put(sara.path())
                .then()
                .statusCode(200)
                .body("email", equalTo("sara@example.org"));
        sara.staff()
                .body(Map.of("given", false))
                .put(sara.path() + "/consents/MARKETING")
                .then()
                .statusCode(200)
                .body("consents[0].source", equalTo("STAFF"));

        sara.reads().then().body("email", equalTo("sara@example.org")).body("consents[0].given", equalTo(false));
        assertTrue(tables.rows("profile_change", sara.shop().tenant()).contains("a-manager"));
    }

    @Test
    void a_safety_contact_is_read_on_record() {
        sara.keepsForSafety(Map.of("phone", "+989120009876")).then().statusCode(200);

        sara.staff()
                .get(sara.path() + "/safety-contact")
                .then()
                .statusCode(200)
                .body("phone", equalTo("+989120009876"));

        sara.staff().get(sara.path() + "/readings").then().body("items.part", contains("SAFETY_CONTACT"));
    }

    @Test
    void nothing_personal_is_readable_in_the_tables() {
        sara.tells(Map.of("name", "Nightingale", "email", "canary@example.org"));
        sara.keepsForSafety(Map.of("phone", "+989120009876"));

        for (var canary : List.of("Nightingale", "canary@example", "989120009876"))
            assertFalse(tables.contain(canary), canary);
        assertTrue(tables.contain(sara.customerId()), "the search looks where things are");
    }

    @Test
    void an_unknown_customer_is_not_there() {
        assertEquals(404, sara.staff().get("/v1/customers/" + UUID.randomUUID()).statusCode());
        assertEquals(404, sara.staff().get("/v1/customers/not-an-id").statusCode());
    }
}
