package org.aftersales.warranty.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.claim.FiledClaims;
import org.aftersales.warranty.intake.RepairedUnits.Broken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work after which coverages are what they were. */
@QuarkusTest
class RepairsWithoutEffectTest {
    private static final Consumer<ObjectNode> SUSPENDS = effect -> effect.put("rule", "SUSPEND_ACTUAL_DAYS");
    private static final String BEGUN = "2026-11-21T20:29:59Z"; // one second to midnight in Tehran
    private static final String DONE = "2026-11-24T20:30:00Z"; // midnight in Tehran: the 25th

    @Inject
    RepairedUnits units;

    @Inject
    EventProbe events;

    @Inject
    FiledClaims claims;

    @Inject
    TestClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private ValidatableResponse coverage(Broken broken) {
        return broken.shop()
                .asRetailer()
                .get("/v1/units/" + broken.unit() + "/coverage")
                .then()
                .statusCode(200);
    }

    private void repaired(Broken broken, String outcome) {
        units.opened(broken, BEGUN);
        units.resolved(broken, DONE);
        units.closed(broken, outcome);
    }

    @ParameterizedTest
    @CsvSource({"NO_FAULT_FOUND", "BEAMED_UP"})
    void work_without_a_defect_or_of_an_unknown_outcome_changes_nothing(String outcome) {
        var broken = RepairedUnits.soldUnder(SUSPENDS);
        var mark = events.mark();

        repaired(broken, outcome);

        coverage(broken).body("coverages[0].entries", empty());
        events.in(broken.shop().tenant(), mark)
                .expect("warranty.claim.settled.v1")
                .andNothingElse();
    }

    @Test
    void under_a_policy_that_says_nothing_of_repairs_nothing_changes() {
        var shop = Shop.opened();
        var unit = shop.television("S-1", "TV55EN510501");
        var broken = new Broken(shop, unit, shop.claim(unit), UUID.randomUUID());

        repaired(broken, "PART_REPLACED");

        coverage(broken).body("coverages.lastDay", contains("2028-08-31", "2027-08-31"));
    }

    @Test
    void cancelled_work_is_forgotten() {
        var broken = RepairedUnits.soldUnder(SUSPENDS);

        units.opened(broken, BEGUN);
        units.cancelled(broken);
        units.closed(broken, "REPAIRED");

        coverage(broken).body("coverages[0].entries", empty());
    }

    @Test
    void work_for_a_withdrawn_claim_was_none_under_the_warranty() {
        var broken = RepairedUnits.soldUnder(SUSPENDS);
        var withdrawn = claims.withdrawn(broken.shop().tenant());

        repaired(new Broken(broken.shop(), broken.unit(), withdrawn, broken.ticket()), "REPAIRED");

        coverage(broken).body("coverages[0].entries", empty());
    }
}
