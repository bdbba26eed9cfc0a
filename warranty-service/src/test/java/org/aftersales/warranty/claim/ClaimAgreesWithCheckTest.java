package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.fault;
import static org.aftersales.warranty.claim.ClaimCalls.file;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A television whose terms leave out liquid, and which pay at least the half of parts for five years. */
@QuarkusTest
class ClaimAgreesWithCheckTest {

    @ParameterizedTest
    @CsvSource({
        "100, POWER_BOARD, COVERED, APPROVED, covered",
        "100, liquid, NOT_COVERED, IN_REVIEW, exclusion-in-question",
        "50, POWER_BOARD, PARTIAL, IN_REVIEW, shared-cost",
        "50, LIQUID, NOT_COVERED, IN_REVIEW, exclusion-in-question",
    })
    void without_a_person_only_that_is_granted_which_a_check_calls_covered(
            int share, String faultCode, String parts, String status, String reason) {
        var shop = Shop.opened().withTelevisionPolicy(policy -> soldUnder(policy, share));
        var unit = UUID.fromString(shop.television("S-1", "TV55EN510501"));

        shop.asRetailer()
                .body(Map.of("unitId", unit, "faultCode", faultCode))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200)
                .body("costs[0].costClass", equalTo("PARTS"))
                .body("costs[0].verdict", equalTo(parts));

        var claimed = fault(unit);
        claimed.put("faultCode", faultCode);
        file(Tokens.retailer(shop.tenant(), shop.retailer()), claimed)
                .statusCode(201)
                .body("status", equalTo(status))
                .body("reasonCode", equalTo(reason));
    }

    private static void soldUnder(ObjectNode policy, int share) {
        ((ObjectNode) policy.path("coverages").get(0)).put("share", share);
        policy.withArray("coverages")
                .addObject()
                .put("kind", "PARTS")
                .put("period", "P5Y")
                .put("share", 50);
        policy.putArray("exclusions").addObject().put("faultCode", "LIQUID");
    }
}
