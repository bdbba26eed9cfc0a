package org.aftersales.warranty.intake;

import static org.aftersales.warranty.intake.RepairedUnits.BEGUN;
import static org.aftersales.warranty.intake.RepairedUnits.SUSPENDS;
import static org.aftersales.warranty.intake.RepairedUnits.coverage;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

    @ParameterizedTest
    @CsvSource({"NO_FAULT_FOUND", "BEAMED_UP"})
    void work_without_a_defect_or_of_an_unknown_outcome_changes_nothing(String outcome) {
        var broken = RepairedUnits.soldUnder(SUSPENDS);
        var mark = events.mark();

        units.repaired(broken, outcome);

        coverage(broken).body("coverages[0].entries", empty());
        events.in(broken.shop().tenant(), mark)
                .expect("warranty.claim.settled.v1")
                .andNothingElse();
    }

    @Test
    void under_a_policy_that_says_nothing_of_repairs_nothing_changes() {
        var broken = RepairedUnits.sold(Shop.opened());

        units.repaired(broken, "PART_REPLACED");

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

        units.repaired(new Broken(broken.shop(), broken.unit(), withdrawn, broken.ticket()), "REPAIRED");

        coverage(broken).body("coverages[0].entries", empty());
    }
}
