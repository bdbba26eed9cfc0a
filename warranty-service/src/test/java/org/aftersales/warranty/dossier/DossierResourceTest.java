package org.aftersales.warranty.dossier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.customer.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DossierResourceTest {

    Shop shop;
    Person sara;

    @BeforeEach
    void buy() {
        shop = Shop.opened();
        sara = Person.of(shop, "sara-" + UUID.randomUUID(), "C-1");
    }

    @Test
    void a_person_gets_everything_that_is_kept_about_them() {
        sara.tells(Map.of("name", "Sara Ahmadi", "email", "sara@example.org"));
        sara.keepsForSafety(Map.of("phone", "+989120009876"));
        sara.decides("SURVEY", true);
        sara.staff().get(sara.path());
        shop.claim(sara.unit());

        var export = sara.asks().get("/v1/customers/me/export");

        export.then()
                .statusCode(200)
                .body("customers", hasSize(1))
                .body("customers[0].contact.name", equalTo("Sara Ahmadi"))
                .body("customers[0].reference", equalTo("C-1"))
                .body("customers[0].safetyContact.phone", equalTo("+989120009876"))
                .body("customers[0].consents.purpose", contains("SURVEY", "MARKETING"))
                .body(
                        "customers[0].changes.fields.flatten()",
                        containsInAnyOrder("name", "phone", "email", "locale", "safetyContact"))
                .body("customers[0].readings.part", contains("PROFILE"))
                .body("units.id", contains(sara.unit()))
                .body("claims[0].faultDescription", equalTo("The screen stays dark."));
        assertFalse(export.asString().contains("a-manager"), "staff are people too");
    }

    @Test
    void one_person_of_several_retailers_gets_all_and_staff_gets_one_customer_on_record() {
        var elsewhere = Person.of(new Shop(shop.tenant(), "rival"), sara.subject(), "R-9");

        sara.asks()
                .get("/v1/customers/me/export")
                .then()
                .body("customers.retailerId", contains("parsian", "rival"))
                .body("units", hasSize(2));
        sara.staff()
                .get(elsewhere.path() + "/export")
                .then()
                .statusCode(200)
                .body("customers.customerId", contains(elsewhere.customerId()))
                .body("units", hasSize(1));
        sara.staff().get(elsewhere.path() + "/readings").then().body("items.part", contains("EXPORT"));
    }

    @Test
    void who_has_shown_no_card_has_no_records() {
        shop.as(Tokens.customer(shop.tenant(), "nobody"))
                .get("/v1/customers/me/export")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-a-customer"));
    }
}
