package org.aftersales.warranty.intake;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.intake.RepairedUnits.Broken;
import org.junit.jupiter.api.Test;

/** What a repair did to a television goes on with the one that is given for it. */
@QuarkusTest
class SwappedRepairTest {

    @Inject
    RepairedUnits tickets;

    @Test
    void a_guarantee_that_a_repair_has_lengthened_once_is_not_lengthened_again_after_a_swap() {
        var first = RepairedUnits.soldUnder(
                effect -> effect.put("rule", "EXTEND_ONCE_N_MONTHS").put("months", 12));
        tickets.repaired(first, "REPAIRED");
        RepairedUnits.coverage(first).body("coverages.lastDay", contains("2029-08-31", "2028-08-31"));

        var given = given(first);

        RepairedUnits.coverage(given).body("coverages.lastDay", contains("2029-08-31", "2028-08-31"));
        tickets.repaired(given, "REPAIRED");
        RepairedUnits.coverage(given).body("coverages.lastDay", contains("2029-08-31", "2028-08-31"));
    }

    private static Broken given(Broken broken) {
        var shop = broken.shop();
        var version = shop.asRetailer().get("/v1/units/" + broken.unit()).header("ETag");
        String given = shop.as(Tokens.agent(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .body(Map.of("serial", "TV55EN510777"))
                .post("/v1/units/" + broken.unit() + "/replacement")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Broken(shop, given, shop.claim(given), UUID.randomUUID());
    }
}
