package org.aftersales.warranty.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.junit.jupiter.api.Test;

/** Cases that people of the trade ask about first and that need the whole service. */
@QuarkusTest
class FieldOraclesResourceTest {

    @Inject
    EventProbe events;

    @Test
    void the_same_serial_registered_from_two_retailers() {
        var shop = Shop.opened();
        shop.television("S-1", "TV55EN510501");
        var mark = events.mark();

        shop.rival()
                .register(Shop.sale("R-9", "TV55EN510501"))
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-already-registered"))
                .body(not(containsString("parsian")));

        events.in(shop.tenant(), mark).andNothingElse();
    }

    @Test
    void a_policy_edited_after_a_claim_opened() {
        var shop = Shop.opened();
        var unit = shop.television("S-1", "TV55EN510501");
        var claim = shop.claim(unit);
        ObjectNode edited = ShippedCatalogue.policies().get(2).deepCopy();
        edited.put("version", 2).put("effectiveFrom", "2025-01-01");
        edited.putArray("coverages").addObject().put("kind", "PARTS").put("period", "P1M");

        shop.asRetailer()
                .body(edited.toString())
                .put("/v1/policies/TV-36/versions/2")
                .then()
                .statusCode(201);

        shop.asRetailer()
                .get("/v1/claims/" + claim)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("coverageKinds", contains("PARTS", "LABOUR"));
        shop.asRetailer()
                .get("/v1/units/" + unit)
                .then()
                .body("policyVersion", equalTo(1))
                .body("coverages.lastDay", contains("2028-08-31", "2027-08-31"));
    }
}
