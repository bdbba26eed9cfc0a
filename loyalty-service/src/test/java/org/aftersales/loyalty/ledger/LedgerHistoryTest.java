package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Histories of households, told to the service and its database, some steps of which die before they commit and are
 * tried again, and to {@link HouseholdByPoint}: what everybody has, in which lot, what went where, what returns took and
 * what is owed in all must be the same, and the ledger sound. In every other two of them points end by inactivity.
 * 200 000 steps with {@code -Daftersales.drills=long}, any number with {@code -Daftersales.ledger-steps=1000000}; the
 * first seed is {@code -Daftersales.ledger-seed}.
 */
@QuarkusTest
class LedgerHistoryTest {
    private static final boolean LONG = "long".equals(System.getProperty("aftersales.drills"));
    private static final long STEPS_IN_ALL = Long.getLong("aftersales.ledger-steps", LONG ? 200_000 : 2_400);
    private static final long FIRST_SEED = Long.getLong("aftersales.ledger-seed", 1_000_000);
    private static final int STEPS = 600;
    private static final int LOOK = LONG ? 20 : 2;

    private final HouseholdDrill drill;
    private final TestClock clock;

    LedgerHistoryTest(HouseholdDrill drill, TestClock clock) {
        this.drill = drill;
        this.clock = clock;
    }

    @BeforeEach
    void time_stands_at_the_start() {
        clock.reset();
    }

    @Test
    void the_service_and_the_rules_agree_on_every_history_and_the_ledger_is_sound() {
        var begun = System.nanoTime();

        var seen = tell();

        var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        Log.infof("%d steps from seed %d in %d s: %s", STEPS_IN_ALL, FIRST_SEED, seconds, seen);
        everythingHappened(seen);
    }

    /**
     * One after the other: where points end together their ids say which of them are spent first, and ids that are made
     * at the same time by clocks of which each shows another time are in no order.
     */
    private Map<String, Long> tell() {
        var seen = new TreeMap<String, Long>();
        seeds().forEach(seed -> {
            var policy = seed % 2 == 0 ? Shortfall.CLAMP : Shortfall.DEBT;
            drill.tell(seed, policy, STEPS, LOOK).forEach((what, often) -> seen.merge(what, often, Long::sum));
        });
        return seen;
    }

    private static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + STEPS_IN_ALL / STEPS);
    }

    /** A history in which nothing is refused, owed or given back would agree with anything. */
    private static void everythingHappened(Map<String, Long> seen) {
        var steps = Set.of("Earn", "Hold", "Capture", "Release", "GiveBack", "Return", "Sweep", "Hold refused");
        var turns = Set.of("Compensated", "Gift", "GiftBack", "Gift refused", "GiftBack refused", "Erased");
        var staff = Set.of("Corrected", "Deducted", "Deducted refused", "Extended", "Extended refused");
        assertTrue(seen.keySet().containsAll(steps), seen::toString);
        assertTrue(seen.keySet().containsAll(turns), seen::toString);
        assertTrue(seen.keySet().containsAll(staff), seen::toString);
        assertTrue(seen.containsKey("owed when looked at"), seen::toString);
        assertTrue(seen.containsKey("kept when looked at"), seen::toString);
        var told = seen.entrySet().stream()
                .filter(one -> !one.getKey().endsWith("when looked at"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertEquals(STEPS_IN_ALL / STEPS * STEPS, told);
    }
}
