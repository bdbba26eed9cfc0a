package org.aftersales.warranty.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.junit.jupiter.api.Test;

/** Sold in Tehran at half past eleven at night; in UTC it was still the evening. */
class ClaimableUnitTest {

    private static final LocalDate SALE_DAY = LocalDate.parse("2026-03-02");
    private static final Instant SOLD = Instant.parse("2026-03-01T21:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-05T20:45:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-06");

    private final ClaimableUnit unit = new ClaimableUnit(
            ClaimFixtures.TELEVISION,
            SOLD,
            new CoverageLedger(List.of(), ZoneId.of("Asia/Tehran")),
            null,
            false,
            false);

    @Test
    void without_a_day_it_is_today_in_the_zone_of_the_policy() {
        assertEquals(TODAY, unit.reportedOn(null, NOW));
    }

    @Test
    void today_and_the_day_of_the_sale_are_allowed() {
        assertEquals(TODAY, unit.reportedOn(TODAY, NOW));
        assertEquals(SALE_DAY, unit.reportedOn(SALE_DAY, NOW));
    }

    @Test
    void tomorrow_is_refused() {
        var refusal = assertThrows(RuleViolated.class, () -> unit.reportedOn(TODAY.plusDays(1), NOW));

        assertEquals("reported-in-future", refusal.code());
        assertEquals("/reportedOn", refusal.violations().getFirst().pointer());
    }

    @Test
    void the_day_before_the_sale_is_refused() {
        var refusal = assertThrows(RuleViolated.class, () -> unit.reportedOn(SALE_DAY.minusDays(1), NOW));

        assertEquals("reported-before-sale", refusal.code());
    }
}
