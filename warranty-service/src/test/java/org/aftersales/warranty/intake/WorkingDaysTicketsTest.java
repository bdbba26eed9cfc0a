package org.aftersales.warranty.intake;

import static org.aftersales.warranty.intake.RepairedUnits.coverage;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.calendar.CalendarCalls;
import org.aftersales.warranty.intake.RepairedUnits.Broken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From Saturday 21 to Wednesday 25 November 2026 in Tehran: five days, of which more than four have to be working days. */
@QuarkusTest
class WorkingDaysTicketsTest {

    @Inject
    RepairedUnits units;

    @Inject
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    private Broken repaired(String... holidays) {
        var shop = Shop.opened();
        new CalendarCalls(shop).publish("1", CalendarCalls.iranian());
        shop.withTelevisionPolicy(WorkingDaysTicketsTest::overFour);
        var broken = RepairedUnits.sold(shop);
        if (holidays.length > 0) new CalendarCalls(shop).publish("2", CalendarCalls.iranian(holidays));
        units.repaired(broken, "REPAIRED");
        return broken;
    }

    private static void overFour(ObjectNode policy) {
        policy.putObject("repairEffect")
                .put("rule", "SUSPEND_IF_OVER_N_DAYS")
                .put("days", 4)
                .put("calendar", "IR");
    }

    @Test
    void more_working_days_than_the_policy_bears_are_added() {
        coverage(repaired()).body("coverages.lastDay", contains("2028-09-05", "2027-09-05"));
    }

    @Test
    void a_holiday_that_became_known_since_the_sale_does_not_count() {
        coverage(repaired("2026-11-24")).body("coverages.lastDay", contains("2028-08-31", "2027-08-31"));
    }
}
