package org.aftersales.warranty.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyProfileResourceTest {

    private static final Map<String, ?> TOLD = Map.of(
            "name",
            "Sara Ahmadi",
            "phone",
            "+98 912 000 98 76",
            "email",
            "sara@example.org",
            "address",
            Map.of("street", "Valiasr 12", "city", "Tehran", "country", "IR"),
            "locale",
            "en",
            "birthDate",
            "1990-02-28");

    Shop shop;
    Person sara;

    @BeforeEach
    void buy() {
        shop = Shop.opened();
        sara = Person.of(shop, "sara-" + UUID.randomUUID(), "C-1");
    }

    @Test
    void a_person_reads_what_their_retailer_told() {
        sara.reads()
                .then()
                .statusCode(200)
                .body("customerId", equalTo(sara.customerId()))
                .body("name", equalTo("Sara Moradi"))
                .body("phone", equalTo("+989350002578"))
                .body("email", nullValue())
                .body("locale", equalTo("fa-IR"))
                .body("consents", hasSize(1))
                .body("consents[0].purpose", equalTo("MARKETING"))
                .body("consents[0].given", equalTo(true))
                .body("consents[0].source", equalTo("RETAILER"))
                .body("safetyContactGiven", equalTo(false))
                .body("birthDateChangedAt", nullValue());
    }

    @Test
    void what_a_person_tells_replaces_what_was_known() {
        var before = sara.reads().header("ETag");

        var told = sara.tells(TOLD);

        told.then().statusCode(200).body("name", equalTo("Sara Ahmadi")).body("address.city", equalTo("Tehran"));
        assertNotEquals(before, told.header("ETag"));
        sara.reads()
                .then()
                .header("ETag", told.header("ETag"))
                .body("phone", equalTo("+98 912 000 98 76"))
                .body("email", equalTo("sara@example.org"))
                .body("locale", equalTo("en"))
                .body("birthDate", equalTo("1990-02-28"));
        sara.reads().then().body("birthDateChangedAt", notNullValue());
        sara.tells(Map.of("name", "Sara")).then().body("phone", nullValue()).body("address", nullValue());
    }

    @Test
    void telling_the_same_again_changes_nothing() {
        var first = sara.tells(TOLD).header("ETag");

        assertEquals(first, sara.tells(TOLD).header("ETag"));
    }

    @Test
    void a_stale_version_is_refused_and_none_at_all_too() {
        var stale = sara.reads().header("ETag");
        sara.tells(TOLD).then().statusCode(200);

        sara.asks()
                .header("If-Match", stale)
                .body(Map.of())
                .put("/v1/customers/me")
                .then()
                .statusCode(412);
        sara.asks().body(Map.of()).put("/v1/customers/me").then().statusCode(428);
        sara.reads().then().body("name", equalTo("Sara Ahmadi"));
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_place() {
        sara.tells(Map.of(
                        "phone", "12",
                        "email", "nobody",
                        "locale", "xx-XX",
                        "birthDate", "2999-01-01",
                        "address", Map.of("country", "XX")))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-profile"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/phone", "/email", "/locale", "/birthDate", "/address/country"));
        sara.tells(Map.of("shoeSize", 42)).then().statusCode(400).body("errors.pointer", contains("/shoeSize"));
    }

    @Test
    void the_latest_word_on_a_consent_counts_and_the_history_keeps_all() {
        sara.decides("MARKETING", false).then().statusCode(200).body("consents[0].given", equalTo(false));
        sara.decides("MARKETING", false).then().statusCode(200);
        sara.decides("SURVEY", true).then().statusCode(200).body("consents", hasSize(2));

        var newest = sara.asks().get("/v1/customers/me/consents?limit=2");

        newest.then()
                .statusCode(200)
                .body("items.purpose", contains("SURVEY", "MARKETING"))
                .body("items.given", contains(true, false))
                .body("items.source", contains("CUSTOMER", "CUSTOMER"));
        sara.asks()
                .queryParam("after", newest.<String>path("next"))
                .get("/v1/customers/me/consents")
                .then()
                .body("items.source", contains("RETAILER"))
                .body("next", nullValue());
        sara.decides("ASTROLOGY", true).then().statusCode(404);
    }

    @Test
    void a_safety_contact_stays_apart_from_the_profile() {
        sara.asks()
                .get("/v1/customers/me/safety-contact")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-safety-contact"));

        sara.keepsForSafety(Map.of("email", "emergency@example.org"))
                .then()
                .statusCode(200)
                .body("email", nullValue())
                .body("safetyContactGiven", equalTo(true));

        sara.asks().get("/v1/customers/me/safety-contact").then().body("email", equalTo("emergency@example.org"));
        sara.keepsForSafety(Map.of("name", "Sara"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-way-to-reach"));
        sara.asks()
                .header("If-Match", "*")
                .delete("/v1/customers/me/safety-contact")
                .then()
                .statusCode(200)
                .body("safetyContactGiven", equalTo(false));
    }

    @Test
    void what_a_person_tells_holds_for_all_retailers_and_for_cards_presented_later() {
        sara.tells(TOLD).then().statusCode(200);
        sara.decides("MARKETING", false).then().statusCode(200);

        var elsewhere = Person.of(new Shop(shop.tenant(), "rival"), sara.subject(), "R-9");

        var known = elsewhere.staff().get(elsewhere.path());
        known.then().body("name", equalTo("Sara Ahmadi")).body("consents[0].given", equalTo(false));
        sara.tells(Map.of("name", "Sara A.")).then().statusCode(200);
        elsewhere
                .staff()
                .get(elsewhere.path())
                .then()
                .body("name", equalTo("Sara A."))
                .body("email", nullValue());
    }

    @Test
    void who_has_shown_no_card_has_no_profile() {
        shop.as(Tokens.customer(shop.tenant(), "nobody"))
                .get("/v1/customers/me")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-a-customer"));
    }
}
