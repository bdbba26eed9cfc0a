package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Histories of members, told to a purse and to {@link PointByPoint}, which must agree after every single step. A million
 * steps with {@code -Daftersales.drills=long}.
 */
class PurseHistoryTest {
    private static final int STEPS = 150;
    private static final int STEPS_IN_ALL = "long".equals(System.getProperty("aftersales.drills")) ? 500_000 : 15_000;

    @ParameterizedTest
    @EnumSource
    void a_purse_and_the_rules_agree_after_every_step_of_any_history(Shortfall policy) {
        var seen = new TreeSet<String>();

        for (long seed = 0; seed < STEPS_IN_ALL / STEPS; seed++) tell(seed, policy, seen);

        // a history in which nothing is refused, owed or given back would agree with anything
        var wanted = Set.of("Earn", "Hold", "refused", "Capture", "Release", "GiveBack", "Return", "Sweep");
        assertTrue(seen.containsAll(wanted), seen::toString);
        assertEquals(policy == Shortfall.DEBT, seen.contains("owed"));
    }

    private static void tell(long seed, Shortfall policy, Set<String> seen) {
        var history = new History(seed);
        var purse = new PurseLedger(policy);
        var rules = new PointByPoint(policy == Shortfall.DEBT);
        var now = Instant.parse("2026-11-21T00:00:00Z");
        for (var n = 0; n < STEPS; n++) {
            var step = history.next(now);
            if (step instanceof Step.Pass(Duration time)) now = now.plus(time);
            var where = "step " + n + " of history " + seed + ": " + step;
            var refused = rules.take(step, now);
            assertEquals(refused, purse.take(step, now), where);
            assertEquals(rules.standing(now), purse.standing(now), where);
            if (step instanceof Step.Hold hold && refused == null) history.holds(hold);
            if (refused != null) history.refused(refused);
            seen.add(refused == null ? step.getClass().getSimpleName() : "refused");
            if (purse.standing(now).balance().debt() > 0) seen.add("owed");
        }
        assertEquals(
                0, purse.totals().values().stream().mapToLong(Long::longValue).sum(), "history " + seed);
    }
}
