package org.aftersales.warranty.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases that people of the trade ask about first and that need the whole service. */
@QuarkusTest
class FieldOraclesResourceTest {

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

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
    void a_claim_at_00_10_after_expiry_but_reported_the_day_before() {
        var shop = Shop.opened().withTelevisionPolicy(policy -> parts(policy, "P24M"));
        var retailer = Tokens.retailer(shop.tenant(), shop.retailer());
        var sara = Tokens.customer(shop.tenant(), "sara");
        var told = shop.television("S-1", "TV55EN510501");
        var alone = shop.television("S-2", "TV55EN510502");
        shop.link(alone, "sara");

        clock.set(Instant.parse("2027-08-31T20:40:00Z")); // 00:10 on the first of September in Tehran

        file(shop, retailer, Map.of("unitId", told, "faultDescription", "Dark."), "REJECTED", "outside-coverage");
        var yesterday = Map.of("faultDescription", "Dark.", "reportedOn", "2027-08-31");
        file(shop, retailer, with(yesterday, told), "APPROVED", "covered");
        file(shop, sara, with(yesterday, alone), "IN_REVIEW", "report-day-in-question");
    }

    private static Map<String, String> with(Map<String, String> fault, String unit) {
        var named = new HashMap<>(fault);
        named.put("unitId", unit);
        return named;
    }

    private static void file(Shop shop, String token, Map<String, String> fault, String status, String reason) {
        shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(fault)
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .body("status", equalTo(status))
                .body("reasonCode", equalTo(reason));
    }

    private static void parts(ObjectNode policy, String period) {
        ((ObjectNode) policy.path("coverages").get(0)).put("period", period);
    }

    /** Parts for three years, labour for the first half, and a call-out fee. */
    private static void soldUnder(ObjectNode policy) {
        ((ObjectNode) policy.path("coverages").get(1)).put("period", "P6M");
        policy.putArray("remedies").addObject().put("remedy", "REPAIR");
        fee(policy, "15.00");
    }

    /** As if it had never been otherwise: nothing is covered by now, and a call costs more. */
    private static void edit(Shop shop) {
        ObjectNode edited = ShippedCatalogue.policies().get(2).deepCopy();
        edited.put("version", 3).put("effectiveFrom", "2025-01-02");
        var coverages = edited.putArray("coverages");
        for (var kind : List.of("PARTS", "LABOUR")) {
            coverages.addObject().put("kind", kind).put("period", "P1M");
        }
        fee(edited, "99.00");
        shop.as(Tokens.manager(shop.tenant()))
                .body(edited.toString())
                .put("/v1/policies/TV-36/versions/3")
                .then()
                .statusCode(201);
    }

    private static void fee(ObjectNode policy, String amount) {
        policy.putArray("fees")
                .addObject()
                .put("code", "CALL_OUT")
                .putObject("amount")
                .put("amount", amount)
                .put("currency", "EUR");
    }

    @Test
    void a_policy_edited_after_a_claim_opened() {
        var shop = Shop.opened().withTelevisionPolicy(FieldOraclesResourceTest::soldUnder);
        var unit = shop.television("S-1", "TV55EN510501");
        var claimedLater = shop.television("S-2", "TV55EN510502");
        var claim = shop.claim(unit);

        edit(shop);

        judgedByTheTermsOfTheSale(shop, claim);
        judgedByTheTermsOfTheSale(shop, shop.claim(claimedLater));
        approvedForWhatWasCoveredThen(shop, claim);
        shop.asRetailer()
                .get("/v1/units/" + unit)
                .then()
                .body("policyVersion", equalTo(2))
                .body("coverages.lastDay", contains("2028-08-31", "2026-02-28"));
    }

    private static void judgedByTheTermsOfTheSale(Shop shop, String claim) {
        shop.asRetailer()
                .get("/v1/claims/" + claim)
                .then()
                .body("status", equalTo("IN_REVIEW"))
                .body("reasonCode", equalTo("partially-covered"))
                .body("coverageKinds", contains("PARTS"))
                .body("remedies.due", equalTo("REPAIR"))
                .body("remedies.fees.amount", contains("15.00"));
    }

    private void approvedForWhatWasCoveredThen(Shop shop, String claim) {
        var mark = events.mark();
        shop.as(Tokens.adjuster(shop.tenant()))
                .header("If-Match", "\"0\"")
                .body(Map.of("decision", "APPROVE", "reasonCode", "defect-confirmed"))
                .put("/v1/claims/" + claim + "/decision")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("remedies.fees.amount", contains("15.00"));
        events.in(shop.tenant(), mark)
                .expect("warranty.claim.approved.v1")
                .with("claimId", claim)
                .with("coverageKinds.0", "PARTS")
                .andNothingElse();
    }
}
