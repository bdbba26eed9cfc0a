package org.aftersales.warranty.intake;

import static org.aftersales.warranty.intake.RepairedUnits.BEGUN;
import static org.aftersales.warranty.intake.RepairedUnits.DONE;
import static org.aftersales.warranty.intake.RepairedUnits.SUSPENDS;
import static org.aftersales.warranty.intake.RepairedUnits.coverage;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.claim.FiledClaims;
import org.aftersales.warranty.intake.RepairedUnits.Broken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepairTicketsTest {
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

    @Test
    void the_published_examples_can_be_read() {
        var resolved = Contracts.assertReadable("ticket.ticket.resolved.v1", TicketResolved.class);

        assertEquals("POWER_BOARD", resolved.findingCode());
        Contracts.assertReadable("ticket.ticket.opened.v1", TicketOpened.class);
        Contracts.assertReadable("ticket.ticket.cancelled.v1", TicketCancelled.class);
    }

    @Test
    void days_in_repair_are_added_to_every_coverage_and_told() {
        var broken = RepairedUnits.soldUnder(SUSPENDS);
        var mark = events.mark();

        units.repaired(broken, "REPAIRED");

        coverage(broken)
                .body("coverages.promisedUntil", contains("2028-08-31", "2027-08-31"))
                .body("coverages.lastDay", contains("2028-09-05", "2027-09-05"))
                .body("coverages[1].entries.kind", contains("SUSPENSION"))
                .body("coverages[1].entries[0].from", equalTo("2026-11-21"))
                .body("coverages[1].entries[0].to", equalTo("2026-11-25"))
                .body("coverages[1].entries[0].cause", equalTo("REPAIR"))
                .body("coverages[1].entries[0].rule", equalTo("SUSPEND_ACTUAL_DAYS"))
                .body(
                        "coverages[1].entries[0].ticketId",
                        equalTo(broken.ticket().toString()));
        events.in(broken.shop().tenant(), mark)
                .expect("warranty.claim.settled.v1")
                .expect("warranty.unit.coverage-changed.v1")
                .with("unitId", broken.unit())
                .with("coverages.1.lastDay", "2027-09-05")
                .with("ticketId", broken.ticket())
                .andNothingElse();
    }

    @Test
    void the_unit_is_shown_with_its_new_end_and_as_a_new_version() {
        var broken = RepairedUnits.soldUnder(SUSPENDS);

        units.repaired(broken, "REPAIRED");

        broken.shop()
                .asRetailer()
                .get("/v1/units/" + broken.unit())
                .then()
                .header("ETag", "\"1\"")
                .body("coverages.lastDay", contains("2028-09-05", "2027-09-05"));
    }

    @Test
    void a_reopened_repair_lasts_until_it_is_done_for_the_last_time() {
        var broken = RepairedUnits.soldUnder(SUSPENDS);

        units.opened(broken, BEGUN);
        units.resolved(broken, DONE);
        units.reopened(broken, "2026-11-26T08:00:00Z");
        units.resolved(broken, "2026-11-30T08:00:00Z");
        units.closed(broken, "REPAIRED");

        coverage(broken).body("coverages.lastDay", contains("2028-09-10", "2027-09-10"));
    }

    @Test
    void two_repairs_follow_each_other_in_the_ledger() {
        var broken = RepairedUnits.soldUnder(SUSPENDS);
        units.repaired(broken, "REPAIRED");
        var claim = broken.shop().claim(broken.unit());

        units.repaired(new Broken(broken.shop(), broken.unit(), claim, UUID.randomUUID()), "PART_REPLACED");

        coverage(broken) // the same days twice are days once
                .body("coverages.lastDay", contains("2028-09-05", "2027-09-05"))
                .body("coverages[0].entries.cause", contains("REPAIR", "PART_REPLACEMENT"));
    }

    @Test
    void replaced_goods_start_a_full_term() {
        var broken = RepairedUnits.soldUnder(effect -> effect.put("rule", "RESTART_UNIT"));

        units.repaired(broken, "PRODUCT_REPLACED");

        coverage(broken)
                .body("coverages.lastDay", contains("2029-11-25", "2028-11-25"))
                .body("coverages[0].startsOn", equalTo("2025-08-31"));
    }

    @Test
    void what_the_seller_owes_by_law_has_a_rule_of_its_own() {
        var shop = Shop.opened().withTelevisionPolicy(policy -> {
            SUSPENDS.accept(policy.putObject("repairEffect"));
            var law = policy.putObject("statutory").put("from", "DELIVERY").put("period", "P2Y");
            law.putArray("kinds").add("PARTS");
            law.putObject("repairEffect").put("rule", "EXTEND_ONCE_N_MONTHS").put("months", 12);
        });
        var broken = RepairedUnits.sold(shop);

        units.repaired(broken, "REPAIRED");

        coverage(broken)
                .body("coverages.regime", contains("COMMERCIAL", "COMMERCIAL", "STATUTORY"))
                .body("coverages.lastDay", contains("2028-09-05", "2027-09-05", "2028-08-30"))
                .body("coverages[2].entries.rule", contains("EXTEND_ONCE_N_MONTHS"));
    }

    @Test
    void a_replaced_part_is_a_line_of_its_own() {
        var broken = RepairedUnits.soldUnder(
                effect -> effect.put("rule", "RESTART_PART").put("partPeriod", "P6M"));

        units.repaired(broken, "PART_REPLACED");

        coverage(broken)
                .body("coverages.kind", contains("PARTS", "LABOUR", "COMPONENT"))
                .body("coverages.lastDay", contains("2028-08-31", "2027-08-31", "2027-05-25"))
                .body("coverages[2].component", equalTo("POWER_BOARD"))
                .body("coverages[2].entries.kind", contains("RESTART"));
    }

    @Test
    void a_claim_in_the_days_that_were_added_is_approved() {
        var broken = RepairedUnits.soldUnder(SUSPENDS);
        units.repaired(broken, "REPAIRED");

        clock.set(Instant.parse("2027-09-05T08:00:00Z"));
        var claim = broken.shop().claim(broken.unit());

        broken.shop()
                .asRetailer()
                .get("/v1/claims/" + claim)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("reportedOn", equalTo("2027-09-05"));
    }
}
