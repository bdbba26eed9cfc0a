package org.aftersales.warranty.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.intake.RepairedUnits.Broken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The third time that the same board fails the product is replaced, and after two weeks in the shop too. */
@QuarkusTest
class RepairHistoryTest {

    @Inject
    RepairedUnits units;

    @Inject
    TestClock clock;

    Broken broken;

    @BeforeEach
    void a_television_under_a_policy_with_a_ladder() {
        broken = RepairedUnits.sold(Shop.opened().withTelevisionPolicy(policy -> {
            var ladder = policy.putArray("remedies");
            ladder.addObject().put("remedy", "REPAIR");
            ladder.addObject()
                    .put("remedy", "PRODUCT_REPLACEMENT")
                    .put("afterRepairs", 2)
                    .put("afterDaysInShop", 14);
            ladder.addObject().put("remedy", "REFUND").put("whenIrreparable", true);
        }));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** The next claim for the same unit, and its ticket. */
    private Broken again(String unit) {
        return new Broken(broken.shop(), unit, broken.shop().claim(unit), UUID.randomUUID());
    }

    private void repaired(Broken one, String from, String to, String outcome) {
        units.opened(one, from);
        units.resolved(one, to);
        units.closed(one, outcome);
    }

    private ValidatableResponse check(String unit, String faultCode) {
        var question = new HashMap<String, Object>(Map.of("unitId", unit));
        if (faultCode != null) question.put("faultCode", faultCode);
        return broken.shop()
                .asRetailer()
                .body(question)
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse history(String unit) {
        return broken.shop()
                .asRetailer()
                .get("/v1/units/" + unit + "/repair-history")
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_fault_for_the_third_time_gives_a_right_to_another_product() {
        units.repaired(broken, "PART_REPLACED");
        check(broken.unit(), "power board").body("remedies.due.code", equalTo("remedy-repair"));
        repaired(again(broken.unit()), "2026-11-21T08:00:00Z", "2026-11-22T08:00:00Z", "REPAIRED");

        check(broken.unit(), "power board").body("remedies.due.code", equalTo("remedy-product-replacement"));
        check(broken.unit(), "PANEL").body("remedies.due.code", equalTo("remedy-repair"));
        check(broken.unit(), null).body("remedies.due.code", equalTo("remedy-repair"));
    }

    @Test
    void a_claim_counts_what_is_known_here_with_what_its_owner_tells() {
        units.repaired(broken, "PART_REPLACED");
        repaired(again(broken.unit()), "2026-11-21T08:00:00Z", "2026-11-22T08:00:00Z", "REPAIRED");

        var claim = Map.of("unitId", broken.unit(), "faultDescription", "Dark.", "faultCode", "POWER_BOARD");
        broken.shop()
                .asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(claim)
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .body("remedies.due", equalTo("PRODUCT_REPLACEMENT"));
    }

    @Test
    void two_weeks_in_the_shop_give_it_too_whatever_the_fault() {
        repaired(broken, "2026-11-21T08:00:00Z", "2026-12-03T08:00:00Z", "REPAIRED");
        check(broken.unit(), null).body("remedies.due.code", equalTo("remedy-repair"));
        history(broken.unit()).body("daysInShop", equalTo(13));

        repaired(again(broken.unit()), "2026-12-03T09:00:00Z", "2026-12-04T08:00:00Z", "REPAIRED");

        history(broken.unit()).body("daysInShop", equalTo(14)).body("repairs", hasSize(2));
        check(broken.unit(), null).body("remedies.due.code", equalTo("remedy-product-replacement"));
    }

    @Test
    void what_cannot_be_repaired_gives_the_money_back() {
        units.repaired(broken, "NOT_REPAIRABLE");

        history(broken.unit()).body("irreparable", equalTo(true));
        check(broken.unit(), null).body("remedies.due.code", equalTo("remedy-refund"));
    }

    @Test
    void the_history_says_what_was_done_when_and_how_often_in_local_days() {
        units.repaired(broken, "PART_REPLACED");
        repaired(again(broken.unit()), "2026-11-21T08:00:00Z", "2026-11-22T08:00:00Z", "NO_FAULT_FOUND");

        history(broken.unit())
                .body("daysInShop", equalTo(5))
                .body("irreparable", equalTo(false))
                .body("findings.findingCode", contains("POWER_BOARD"))
                .body("findings.repairs", contains(1))
                .body("repairs.outcome", contains("NO_FAULT_FOUND", "PART_REPLACED"))
                .body("repairs[1].from", equalTo("2026-11-21"))
                .body("repairs[1].to", equalTo("2026-11-25"))
                .body("repairs[1].ticketId", equalTo(broken.ticket().toString()));
    }

    @Test
    void a_unit_that_is_given_goes_on_with_what_was_tried() {
        units.repaired(broken, "PART_REPLACED");
        var given = broken.shop()
                .as(Tokens.agent(broken.shop().tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(Map.of("serial", "TV55EN510777"))
                .post("/v1/units/" + broken.unit() + "/replacement")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        repaired(again(given), "2026-11-21T08:00:00Z", "2026-11-22T08:00:00Z", "REPAIRED");

        check(given, "POWER_BOARD").body("remedies.due.code", equalTo("remedy-product-replacement"));
        history(given).body("findings.repairs", contains(2));
        check(broken.unit(), "POWER_BOARD").body("remedies", nullValue());
    }
}
