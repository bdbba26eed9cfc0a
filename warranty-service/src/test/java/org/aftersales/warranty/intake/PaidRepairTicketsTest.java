package org.aftersales.warranty.intake;

import static org.aftersales.warranty.intake.RepairedUnits.coverage;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.intake.RepairedUnits.Broken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repairs that answer no claim, so that the owner has paid for them; done on 25 November 2026 in Tehran. */
@QuarkusTest
class PaidRepairTicketsTest {

    private static final Consumer<ObjectNode> CUSTOMARY = policy -> policy.putObject("paidRepair");

    @Inject
    RepairedUnits units;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private static Broken television(Consumer<ObjectNode> policy) {
        var shop = Shop.opened().withTelevisionPolicy(policy);
        return new Broken(shop, shop.television("S-1", "TV55EN510501"), null, UUID.randomUUID());
    }

    @Test
    void what_was_paid_for_is_covered_beside_the_warranty_and_told() {
        var broken = television(CUSTOMARY);
        var mark = events.mark();

        units.paidFor(broken, "REPAIR", "PART_REPLACED");

        coverage(broken)
                .body("coverages.lastDay", contains("2028-08-31", "2027-08-31", "2027-05-25"))
                .body("coverages[2].component", equalTo("MAIN_BOARD"))
                .body("coverages[2].regime", equalTo("REPAIR"))
                .body("coverages[2].startsOn", equalTo("2026-11-25"))
                .body("coverages[2].entries.kind", contains("REPAIR_COVER"))
                .body("coverages[2].entries[0].cause", equalTo("PAID_REPAIR"))
                .body(
                        "coverages[2].entries[0].ticketId",
                        equalTo(broken.ticket().toString()));
        events.in(broken.shop().tenant(), mark)
                .expect("warranty.unit.coverage-changed.v1")
                .with("unitId", broken.unit())
                .with("cause", "PAID_REPAIR")
                .with("coverages.2.regime", "REPAIR")
                .with("coverages.2.lastDay", "2027-05-25")
                .andNothingElse();
    }

    @Test
    void a_policy_says_for_how_long_or_nothing() {
        var generous = television(
                policy -> policy.putObject("paidRepair").put("period", "P3M").put("partPeriod", "P1Y"));
        var silent = television(policy -> {});

        units.paidFor(generous, "REPAIR", "REPAIRED");
        units.paidFor(silent, "REPAIR", "REPAIRED");

        coverage(generous).body("coverages[2].lastDay", equalTo("2027-02-25"));
        coverage(silent).body("coverages.lastDay", contains("2028-08-31", "2027-08-31"));
    }

    @Test
    void work_that_is_no_repair_of_a_known_unit_covers_nothing() {
        var broken = television(CUSTOMARY);
        var unknown = new Broken(broken.shop(), UUID.randomUUID().toString(), null, UUID.randomUUID());

        units.paidFor(broken, "INSTALLATION", "REPAIRED");
        units.paidFor(unknown, "REPAIR", "REPAIRED");

        coverage(broken).body("coverages.lastDay", contains("2028-08-31", "2027-08-31"));
    }

    @Test
    void a_repair_under_the_warranty_is_not_one_that_was_paid_for() {
        var shop = Shop.opened().withTelevisionPolicy(CUSTOMARY);
        var broken = RepairedUnits.sold(shop);

        units.paidFor(broken, "REPAIR", "REPAIRED");

        coverage(broken).body("coverages.lastDay", contains("2028-08-31", "2027-08-31"));
    }

    @Test
    void a_check_says_who_answers_for_the_same_fault_when_the_warranty_has_ended() {
        var broken = television(CUSTOMARY);
        units.paidFor(broken, "REPAIR", "REPAIRED");

        clock.set(Instant.parse("2028-12-01T00:00:00Z"));
        var later = new Broken(broken.shop(), broken.unit(), null, UUID.randomUUID());
        again(later);

        check(later, Map.of("faultCode", "main board"))
                .body("costs.find { it.costClass == 'LABOUR' }.verdict", equalTo("COVERED"))
                .body("costs.find { it.costClass == 'PARTS' }.coverage.regime", equalTo("REPAIR"))
                .body("costs.find { it.costClass == 'PARTS' }.reasons.code", hasItem("paid-repair"))
                .body("costs.find { it.costClass == 'TRANSPORT' }.verdict", equalTo("NOT_COVERED"));
        check(later, Map.of("faultCode", "SCREEN"))
                .body("costs.find { it.costClass == 'PARTS' }.verdict", equalTo("NOT_COVERED"));
        check(later, Map.of())
                .body("costs.find { it.costClass == 'PARTS' }.verdict", equalTo("PARTIAL"))
                .body("costs.find { it.costClass == 'PARTS' }.reasons.code", hasItem("one-component"));
    }

    /** Another repair, which is done when the warranty has ended. */
    private void again(Broken broken) {
        units.paidFor(broken, "REPAIR", "REPAIRED", "2028-11-20T08:00:00Z", "2028-11-25T08:00:00Z");
    }

    private static ValidatableResponse check(Broken broken, Map<String, String> fault) {
        var question = new HashMap<String, Object>(fault);
        question.put("unitId", broken.unit());
        return broken.shop()
                .as(Tokens.agent(broken.shop().tenant()))
                .body(question)
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200);
    }

    @Test
    void a_claim_for_it_is_looked_at_by_a_person() {
        var broken = television(CUSTOMARY);
        clock.set(Instant.parse("2028-12-01T00:00:00Z"));
        again(broken);

        broken.shop()
                .asRetailer()
                .header("Idempotency-Key", "k-1")
                .body(Map.of("unitId", broken.unit(), "faultDescription", "It is dark again."))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_REVIEW"))
                .body("reasonCode", equalTo("partially-covered"));
    }

    @Test
    void the_card_names_the_repair() {
        var broken = television(CUSTOMARY);
        clock.set(Instant.parse("2028-12-01T00:00:00Z"));
        again(broken);

        broken.shop()
                .asRetailer()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/v1/units/" + broken.unit() + "/card")
                .then()
                .statusCode(200)
                .body(containsString("MAIN_BOARD (repair)"));
    }
}
